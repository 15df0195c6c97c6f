import { kuaidi100Intercept, type SettingsUnusable, signedWebhook } from '@readdress/gateways'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { chengdu } from '../../../order/test/samples.ts'
import type { Asked } from './loopback.ts'
import { notice, redirect } from './messages.ts'

/** A client that asks a server over HTTP, and what a server that behaves answers it. */
export interface Client {
  readonly name: string
  readonly ask: (url: string, deadline: number, signal: AbortSignal) => Promise<unknown>
  /** Whether it wants to know more than that the server took it. */
  readonly reads: boolean
  readonly good: unknown
  /** What it makes of that. */
  readonly done: unknown
  /** An answer with a fault, and the field of it. */
  readonly bad: string
  readonly badField: string
  /** What is the same at each try. */
  readonly keyOf: (asked: Asked) => unknown
}

const made = <A>(one: Either.Either<SettingsUnusable, A>): A => {
  if (Either.isLeft(one)) throw new Error(one.left.problem)
  return one.right
}

const hook = (url: string, deadline: number) =>
  made(signedWebhook({ url, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', deadline }))

const kuaidi100 = (url: string, deadline: number) =>
  made(kuaidi100Intercept({ key: 'key', secret: 'secret', addressOf: () => TaskEither.right(chengdu), url, deadline }))

const webhook = {
  reads: true,
  good: { outcome: 'Accepted', rawCode: 'OK' },
  done: Either.right({ outcome: 'Accepted', rawCode: 'OK' }),
  bad: '{ "outcome": "Zhang San agreed", "rawCode": "OK" }',
  badField: 'outcome',
  keyOf: ({ headers }: Asked) => headers['webhook-id']
}

/** Every client that there is. */
export const clients: ReadonlyArray<Client> = [
  {
    ...webhook,
    name: 'a webhook with an instruction',
    ask: (url, deadline, signal) => hook(url, deadline).instruct(redirect, signal)()
  },
  {
    ...webhook,
    name: 'a webhook that takes an instruction back',
    ask: (url, deadline, signal) => hook(url, deadline).cancel(redirect, signal)()
  },
  {
    ...webhook,
    name: 'a webhook with a notice',
    reads: false,
    done: Either.right(undefined),
    ask: (url, deadline, signal) => hook(url, deadline).send(notice, signal)()
  },
  {
    name: 'the interface of Kuaidi100',
    reads: true,
    good: { success: true, code: 200 },
    done: Either.right({ outcome: 'Accepted', rawCode: '200' }),
    bad: '{ "code": ["Zhang San"] }',
    badField: 'code',
    // It takes no key: the same is asked for the same parcel.
    keyOf: ({ body }) => new URLSearchParams(body).get('param'),
    ask: (url, deadline, signal) => kuaidi100(url, deadline).instruct(redirect, signal)()
  }
]
