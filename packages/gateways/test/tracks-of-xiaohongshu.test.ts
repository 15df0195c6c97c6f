import { describe, expect, test } from 'vitest'
import type { Fact } from '../src/index.ts'
import { detailOf, entry, factsFound, statusMessage, tracksOf } from './xiaohongshu-answers.ts'

const found = (tracks: object) =>
  factsFound(statusMessage(6), { 'order.getOrderDetail': detailOf(6), 'order.getOrderTracking': tracks })

const scansIn = (facts: ReadonlyArray<Fact>) =>
  facts.flatMap((fact) =>
    fact.type === 'RecordTracking' ? [`${fact.data.rawCode} ${fact.data.status}_${fact.data.subStatus}`] : []
  )

const handedIn = entry('2026-03-02 08:00:00', 35, 10, 6020)
const moving = entry('2026-03-02 20:00:00', 35, 20, 6020)

describe('where Xiaohongshu says that a parcel is', () => {
  test.each([
    [entry('2026-03-02 08:00:00', 35, 10, 6020), '35-10 InTransit_PickedUp'],
    [entry('2026-03-02 08:00:00', 35, 20, 6020), '6020 InTransit_Departure'],
    [entry('2026-03-02 08:00:00', 6, 1, 2010), '2010 InTransit_CustomsProcessing'],
    [entry('2026-03-02 08:00:00', 6, 1, '2015'), '2015 InTransit_CustomsProcessing'],
    [entry('2026-03-02 08:00:00', 6, 1, 3020), '3020 InfoReceived_Other'],
    [entry('2026-03-02 08:00:00', 8, 10, 3055), '3055 InTransit_Other'],
    [entry('2026-03-02 08:00:00', 8, 10, 3065), '3065 InTransit_Other'],
    // What nobody knows is kept, and nothing follows from it.
    [entry('2026-03-02 08:00:00', 35, 77, ''), '35-77 NotFound_Other'],
    [entry('2026-03-02 08:00:00', 35, 77, 6099), '6099 NotFound_Other'],
    [entry('2026-03-02 08:00:00', 35, 77, '张三签收'), 'not-a-code NotFound_Other'],
    // Trade and fulfilment tell of the order, and what has no time has no place among the others.
    [entry('2026-03-02 08:00:00', 5, 1, 1015), ''],
    [entry('2026-03-02 08:00:00', 6, 1, 3010), ''],
    [entry('gestern', 35, 10, 6020), '']
  ])('is read from an entry (%#)', async (one, scan) => {
    expect(scansIn(await found(tracksOf([one], '运输中'))).join()).toBe(scan)
  })

  test.each([
    ['待揽件', '待揽件 InfoReceived_Other'],
    ['已揽件', '已揽件 InTransit_PickedUp'],
    ['海关通过', '海关通过 InTransit_CustomsReleased'],
    ['已签收', '已签收 Delivered_Other'],
    ['取消发货', '取消发货 Exception_Cancel']
  ])('is %s by the state of the whole, since its newest entry', async (state, scan) => {
    const facts = await found(tracksOf([moving, handedIn], state))
    expect(scansIn(facts)).toEqual(['35-10 InTransit_PickedUp', '6020 InTransit_Departure', scan])
    expect(facts.at(-1)).toMatchObject({ data: { eventTime: { local: '2026-03-02T20:00:00', offset: '+08:00' } } })
  })

  test('is told in the words of the entry, at the time of China, and once', async () => {
    const facts = await found(tracksOf([moving, handedIn, handedIn], '已签收'))
    expect(facts[0]).toMatchObject({
      actor: { role: 'Carrier', id: 'xiaohongshu' },
      occurredAt: '2026-03-02T00:00:00.000Z',
      data: { trackingNumber: 'SF1234567890', carrier: 'sf', text: '【成都市】快件已揽收 13812341234' }
    })
    expect(facts).toHaveLength(3)
    const later = await found(tracksOf([entry('2026-03-03 09:00:00', 35, 30, 6020), moving, handedIn], '已签收'))
    const ids = (all: ReadonlyArray<Fact>) => all.map(({ source }) => source.eventId)
    expect(ids(later).filter((id) => !ids(facts).includes(id))).toHaveLength(1)
  })

  test('is nothing before a carrier has it, and told of each parcel', async () => {
    const bare = tracksOf([handedIn], '待配货', { expressNo: '', expressCompanyCode: null })
    const other = tracksOf([handedIn], '已揽件', { expressNo: 'ZT 123456', expressCompanyCode: 'zhongtong' })
    const one = tracksOf([handedIn])
    const facts = await found({
      orderTrackInfos: [...bare.orderTrackInfos, ...one.orderTrackInfos, ...other.orderTrackInfos]
    })
    expect(facts).toMatchObject([
      { data: { trackingNumber: 'SF1234567890', carrier: 'sf' } },
      { data: { trackingNumber: 'ZT123456', carrier: 'zto' } },
      { data: { trackingNumber: 'ZT123456', rawCode: '已揽件' } }
    ])
    expect(await found(tracksOf([], '已签收'))).toEqual([])
  })
})
