import { decodeCommand } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { commandsFor, type kuaidi100, type shopify, type Webhook } from '../../src/index.ts'
import { key, orderId, receivedAt, signed, webhook } from '../webhooks.ts'
import { mutated, planted } from './mutated.ts'
import { senders } from './senders.ts'

// Every refusal has a reason at a place, and no command, id or refusal shows what is personal; only the sealed fields do.
const isWellAnswered = (translate: typeof kuaidi100 | typeof shopify, from: Webhook): void => {
  const translated = translate(from, { key })
  if (Either.isLeft(translated)) {
    const { type: _, ...facts } = translated.left
    expect(Object.values(facts).join('')).not.toBe('')
    expect(planted.filter((one) => JSON.stringify(translated.left).includes(one))).toEqual([])
    return
  }
  for (const command of commandsFor(translated.right, orderId)) {
    expect(decodeCommand(JSON.parse(JSON.stringify(command)))).toEqual(Either.right(command))
    const { data: _, ...envelope } = command
    expect(planted.filter((one) => JSON.stringify(envelope).includes(one))).toEqual([])
  }
}

// Ten thousand are received by a shop, in its tests.
describe.each(senders)('whatever $sender sends', ({ sender, translate, payload }) => {
  test('becomes commands that an order reads, or a refusal that shows nothing personal', () => {
    isWellAnswered(translate, signed[sender](payload))
    expect(translate(signed[sender](payload), { key })).toMatchObject({ _tag: 'Right' })
    fc.assert(
      fc.property(mutated(payload), (changed) => isWellAnswered(translate, signed[sender](changed))),
      { numRuns: 400 }
    )
  })

  test('is refused under every signature but the right one', () => {
    const good = signed[sender](payload)
    fc.assert(
      fc.property(fc.string(), (given) => {
        const headers = Object.fromEntries(Object.keys(good.headers).map((header) => [header, given]))
        const body = sender === 'kuaidi100' ? String(new URLSearchParams({ param: '{}', sign: given })) : '{}'
        expect(translate(webhook(body, headers), { key })).toMatchObject({
          left: { type: given === '' ? 'SignatureMissing' : 'SignatureWrong' }
        })
      }),
      { numRuns: 1_000 }
    )
  })

  test('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (body, given) => {
        const { headers } = signed[sender](payload)
        const from = { headers: { ...headers, sign: given }, body, receivedAt }
        expect(translate(from, { key })).toMatchObject({ _tag: 'Left' })
      })
    )
  })
})
