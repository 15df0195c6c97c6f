import { createHmac } from 'node:crypto'
import { signedWebhook } from '@readdress/gateways'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { keyOfSecret, signatureHeaders } from '../../src/outbound/webhook-signature.ts'
import { answer, loopback } from './loopback.ts'
import { notice, redirect } from './messages.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const never = new AbortController().signal

const hookTo = (url: string) => {
  const hook = signedWebhook({ url, secret })
  if (Either.isLeft(hook)) throw new Error(hook.left.problem)
  return hook.right
}

describe('a signed webhook', () => {
  test('is signed as the published example of Standard Webhooks', () => {
    // The example of the reference libraries.
    const key = keyOfSecret(secret)
    const example = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }
    expect(Either.map((bytes: Buffer) => signatureHeaders(example, bytes))(key)).toEqual(
      Either.right({
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
      })
    )
  })

  test('tells an instruction as it is, under the key of its intent, and gives the answer', async () => {
    const said = { outcome: 'Accepted', rawCode: 'OK', carrierReference: 'R-7', more: 'of no interest' }
    const server = await loopback((response) => answer(response, said))
    const before = Math.floor(Date.now() / 1000)
    expect(await hookTo(server.url).instruct(redirect, never)()).toEqual(
      Either.right({ outcome: 'Accepted', rawCode: 'OK', carrierReference: 'R-7' })
    )
    const [asked] = server.asked
    const { idempotencyKey, ...data } = redirect
    expect(asked?.method).toBe('POST')
    expect(asked?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': idempotencyKey })
    expect(JSON.parse(asked?.body ?? '')).toEqual({ type: 'carrier.instruct', data })
    const sentAt = Number(asked?.headers['webhook-timestamp'])
    expect(sentAt).toBeGreaterThanOrEqual(before)
    expect(sentAt).toBeLessThanOrEqual(Date.now() / 1000)
    // As a receiver checks it.
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    const right = createHmac('sha256', key).update(`${idempotencyKey}.${sentAt}.${asked?.body}`).digest('base64')
    expect(asked?.headers['webhook-signature']).toBe(`v1,${right}`)
  })

  test('asks for an instruction to be dropped', async () => {
    const server = await loopback((response) => answer(response, { outcome: 'Cancelled', rawCode: '99' }))
    expect(await hookTo(server.url).cancel(redirect, never)()).toEqual(
      Either.right({ outcome: 'Cancelled', rawCode: '99' })
    )
    expect(JSON.parse(server.asked[0]?.body ?? '')).toMatchObject({ type: 'carrier.cancel' })
  })

  test('hands a notice over with its text, whatever is answered to it', async () => {
    const server = await loopback((response) => response.writeHead(204).end())
    expect(await hookTo(server.url).send(notice, never)()).toEqual(Either.right(undefined))
    const { idempotencyKey, ...data } = notice
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ type: 'notice.send', data })
    expect(server.asked[0]?.headers['webhook-id']).toBe(idempotencyKey)
  })

  test('is not sent again by itself', async () => {
    const server = await loopback((response) => answer(response, {}, 503))
    await hookTo(server.url).send(notice, never)()
    expect(server.asked).toHaveLength(1)
  })
})

describe('a webhook is not made', () => {
  test.each([
    ['http://shop.example/hook', 'expected https, for everybody on the way can read http'],
    ['http://127.0.0.1.shop.example/hook', 'expected https, for everybody on the way can read http'],
    ['ftp://127.0.0.1/hook', 'expected https, for everybody on the way can read http'],
    ['https://me:secret@shop.example/hook', 'expected no name and password in it'],
    ['/hook', 'expected a whole address, such as https://shop.example/hook']
  ])('to %s', (url, problem) => {
    expect(signedWebhook({ url, secret })).toEqual(Either.left({ type: 'SettingsUnusable', place: 'url', problem }))
  })

  test.each(['https://shop.example/hook', 'http://localhost:8080/hook', 'http://[::1]:8080/hook'])(
    'otherwise: %s is well',
    (url) => {
      expect(Either.isRight(signedWebhook({ url, secret }))).toBe(true)
    }
  )

  test.each([
    ['no secret', ''],
    ['a secret without its prefix', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['a secret that can be guessed', 'whsec_c2hvcnQ='],
    ['one that is too long', `whsec_${Buffer.alloc(65).toString('base64')}`]
  ])('with %s', (_what, unusable) => {
    const made = signedWebhook({ url: 'https://shop.example/hook', secret: unusable })
    expect(made).toMatchObject({ left: { type: 'SettingsUnusable', place: 'secret' } })
    expect(unusable === '' || !JSON.stringify(made).includes(unusable)).toBe(true)
  })
})
