import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { taobao } from '../src/index.ts'
import { byTaobao, platformShowing, shownAddress, taobaoMessage } from './platform-pushes.ts'

const { readOrder } = platformShowing()
const translated = (message: unknown) => taobao(byTaobao(message), { readOrder })

describe('a message of Taobao', () => {
  test('names an order whose address was changed, with its digits whole', async () => {
    const said = translated(taobaoMessage())
    expect(said).toMatchObject({
      right: { about: { type: 'Order', platform: 'taobao', platformOrderNo: '4836875908288530057' } }
    })
    if (Either.isLeft(said)) throw new Error(said.left.type)
    expect(await said.right.readFacts(new AbortController().signal)()).toMatchObject({
      right: [
        { type: 'ObservePlatformAddress', data: { address: shownAddress, changedAt: '2026-03-02T01:00:00.000Z' } }
      ]
    })
  })

  test('may tell its time in milliseconds, too', async () => {
    const said = translated({ ...taobaoMessage(), pubTime: 1_772_413_200_000 })
    const readFacts = Either.isRight(said) ? said.right.readFacts : null
    expect(await readFacts?.(new AbortController().signal)()).toMatchObject({
      right: [{ occurredAt: '2026-03-02T01:00:00.000Z' }]
    })
  })

  test('is not for us when it tells of something else, and has its faults at a place', () => {
    const left = (message: unknown) => Either.swap(translated(message))
    expect(left({ ...taobaoMessage(), topic: 'taobao_trade_TradeChanged' })).toMatchObject({
      right: { type: 'NotForUs' }
    })
    expect(left(taobaoMessage('{}'))).toMatchObject({ right: { type: 'MalformedPayload', field: 'content.tid' } })
    expect(left(taobaoMessage('{"tid":" "}'))).toMatchObject({ right: { field: 'content.tid' } })
    expect(left({ ...taobaoMessage(), pubTime: 'soon' })).toMatchObject({ right: { field: 'pubTime' } })
    expect(left('no message')).toMatchObject({ right: { type: 'MalformedPayload' } })
  })
})
