import { createHash } from 'node:crypto'
import { type CarrierName, type InterceptAction, ShortText, type StatedAddress, written } from '@readdress/order'
import type { Carrier, CarrierAnswer, CarrierInstruction, PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { CarrierNames } from '../trackers/carrier-named.ts'
import { readAnswer } from './answer.ts'
import { refused, unavailable } from './failure.ts'
import { kuaidi100Receiver, type Receiver } from './kuaidi100-receiver.ts'
import { post, usualDeadline } from './post.ts'
import { addressToAsk, type SettingsUnusable, unusable } from './settings-unusable.ts'

/** The account with a carrier under which parcels were sent: `partnerId`, `partnerKey`, `net`, …, as Kuaidi100 lists them for each carrier. */
export type Kuaidi100Account = Readonly<Record<string, string>>

/** What Kuaidi100 is asked with. */
export interface Kuaidi100Settings {
  /** Key and secret of the enterprise account. */
  readonly key: string
  readonly secret: string
  /** The new address in clear, for this one purpose; asked for only when a parcel is redirected. */
  readonly addressOf: (
    instruction: CarrierInstruction,
    signal: AbortSignal
  ) => TaskEither.TaskEither<PartnerFailure, StatedAddress>
  /** How Kuaidi100's names of carriers are those of the shop's profiles, as for its tracker: `{ yuantong: 'yto' }`. */
  readonly carriers?: CarrierNames
  readonly accounts?: Readonly<Record<CarrierName, Kuaidi100Account>>
  /** Where the result is told, and the salt under which it is signed: ZTO, J&T and YTO demand it. */
  readonly callback?: { readonly url: string; readonly salt: string }
  /** Where Kuaidi100 is asked: its own address, if not said. */
  readonly url?: string
  /** How long it is waited for, in milliseconds: 20,000, if not said. */
  readonly deadline?: number
}

// Docs: api.kuaidi100.com/document/dianzimiandanlanjie, with the shapes of kuaidi100-api/nodejs-demo; † is not said there.
const endpoint = 'https://api.kuaidi100.com/label/order'

/** What there is for our actions, by the design's table of carriers' codes. */
const interceptTypes: Readonly<Partial<Record<InterceptAction, string>>> = {
  RedirectToAddress: 'MODIFY_ADDR',
  ReturnToSender: 'RETURN_SEND_ADDR',
  ReturnToOriginStation: 'RETURN_SEND_STATION'
}

/**
 * The intercept API of Kuaidi100: one client for many Chinese carriers, which redirects a parcel in transit or brings it back.
 *
 * An answer means only that the carrier was told; the result comes by callback, as the fact `RecordCarrierAnswer`. Left to people (`PartnerRefused`): other actions,
 * `ActionNotOffered`; taking back, for which there is no interface†; an address without name, telephone or street, `AddressIncomplete`; an answer that blames our
 * request, `Kuaidi100-400`. Kuaidi100 takes no key of ours†: an instruction whose answer was lost is asked again, and the callback tells what became of the first.
 */
export const kuaidi100Intercept = (settings: Kuaidi100Settings): Either.Either<SettingsUnusable, Carrier> => {
  const { key, secret, addressOf, callback, url = endpoint, deadline = usualDeadline } = settings
  if (key === '') return unusable('key', 'expected the key of the enterprise account')
  if (secret === '') return unusable('secret', 'expected the secret of the enterprise account')
  if (callback !== undefined && !URL.canParse(callback.url))
    return unusable('callback.url', 'expected a whole address, such as https://shop.example/kuaidi100')
  const ask = (to: URL, param: string, signal: AbortSignal): TaskEither.TaskEither<PartnerFailure, CarrierAnswer> => {
    const moment = String(Date.now())
    // The sender chose it: nothing better is to be had.
    const sign = createHash('md5').update(`${param}${moment}${key}${secret}`).digest('hex').toUpperCase()
    const body = new URLSearchParams({ method: 'interceptOrder', key, sign, t: moment, param }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return pipe(
      post({ url: to, headers, body, deadline, wanted: 'text' }, signal),
      TaskEither.flatMapEither(readAnswer(Answer)),
      TaskEither.flatMapEither(({ code }) => meaningOf(String(code)))
    )
  }
  return pipe(
    addressToAsk(url),
    Either.map((to) => ({
      instruct: (instruction, signal) => {
        const interceptType = interceptTypes[instruction.action]
        if (interceptType === undefined) return TaskEither.fromEither(refused('ActionNotOffered'))
        const receiver: TaskEither.TaskEither<PartnerFailure, Receiver | undefined> =
          instruction.action === 'RedirectToAddress'
            ? pipe(addressOf(instruction, signal), TaskEither.flatMapEither(kuaidi100Receiver))
            : TaskEither.right(undefined)
        return pipe(
          receiver,
          TaskEither.flatMap((recManInfo) =>
            ask(to, JSON.stringify({ ...parcelOf(instruction, settings), interceptType, recManInfo }), signal)
          )
        )
      },
      cancel: () => TaskEither.fromEither(refused('CancelNotOffered'))
    }))
  )
}

const parcelOf = (
  { carrier, trackingNumber }: CarrierInstruction,
  { accounts = {}, carriers = {}, callback }: Kuaidi100Settings
): object => ({
  ...(Object.hasOwn(accounts, carrier) ? accounts[carrier] : {}),
  kuaidicom: nameOf(carrier, carriers),
  kuaidinum: trackingNumber,
  ...(callback === undefined ? {} : { callbackUrl: callback.url, salt: callback.salt })
})

const nameOf = (carrier: CarrierName, carriers: CarrierNames): string => {
  const [theirs] = Object.entries(carriers).find(([, ours]) => ours === carrier) ?? []
  return theirs ?? (carrier === 'sf' ? 'shunfeng' : carrier)
}

/** More is said in words, which may be personal and are not read. */
const Answer = t.type({ code: t.union([t.number, t.string], 'a code') })

// 200, 201, 400, 500 and 503 are those of its interface for labels at the same address; that it has the same for intercepts is †.
const meaningOf = (code: string): Either.Either<PartnerFailure, CarrierAnswer> => {
  if (code === '200') return Either.right({ outcome: 'Accepted', rawCode: written(ShortText, '200') })
  if (code === '201') return Either.right({ outcome: 'Refused', rawCode: written(ShortText, '201'), reason: 'Other' })
  if (code === '500') return unavailable('Kuaidi100-500')
  return refused(/^\d{1,6}$/.test(code) ? `Kuaidi100-${code}` : 'Kuaidi100-Unknown')
}
