import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { genericPolicy } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  type ChannelPolicy,
  type Duration,
  type Instant,
  openReaddress,
  type Readdress,
  type ReaddressSettings
} from 'readdress'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Told {
  readonly type: string
  readonly orderId: string
  readonly data: { readonly address?: { readonly phone: string } }
}

const file = join(import.meta.dirname, '../../../examples/data/orders.ndjson')
const lines = readFileSync(file, 'utf8').trim().split('\n')
const told: ReadonlyArray<Told> = lines.map((line) => JSON.parse(line))

/** An order whose parcel came back and was sent again to the new address; and one whose parcel the carrier is asked to stop. */
const done = 'P202603030007'
const open = 'P202603140053'

const until = (id: string, last: string): ReadonlyArray<Told> => {
  const its = told.filter(({ orderId }) => orderId === id)
  return its.slice(0, its.findIndex(({ type }) => type === last) + 1)
}

const commands = [...until(done, 'CloseCase'), ...until(open, 'NotifyCarrier')]

const moment = (text: string): Instant => text as Instant

const shopWith = async (given: ReadonlyArray<Told>, settings: Omit<ReaddressSettings, 'store'>): Promise<Readdress> => {
  const opened = await openReaddress({ store: 'in-memory', ...settings })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of given) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  return opened.right
}

let shop: Readdress
const answers: Array<unknown> = []

beforeAll(async () => {
  shop = await shopWith(commands, {})
})
afterAll(() => shop.close())

const answer = async <A>(question: TaskEither<{ readonly type: string }, A>): Promise<A> => {
  const answered = await question()
  if (Either.isLeft(answered)) throw new Error(answered.left.type)
  answers.push(answered.right)
  return answered.right
}

describe('a question about an order', () => {
  const before = { asOf: moment('2026-03-06T00:00:00.000Z') }

  test('how its addresses came about is answered by both clocks', async () => {
    expect(await answer(shop.addressHistory(done))).toMatchObject({
      versions: [
        { version: 1, status: 'Replaced', origin: 'Placement', isErased: false, address: { recipientName: '李**' } },
        { version: 2, status: 'Ordered', origin: 'Case', reason: 'Travel', level: 'L3' }
      ],
      parcels: [{ parcelId: 'p1' }, { parcelId: 'p2' }]
    })
    expect(await answer(shop.addressHistory(done, before))).toMatchObject({ versions: [{ status: 'Ordered' }, {}] })
    expect(await answer(shop.addressHistory(done, { knownAt: before.asOf }))).toBeNull()
  })

  test('whether its address can change follows from the moment', async () => {
    expect(await answer(shop.editability(done, before))).toMatchObject({ targets: [{ route: 'NegotiateResolution' }] })
    expect(await answer(shop.editability(done, { ...before, knownAt: before.asOf }))).toBeNull()
  })

  test('what its page shows has the addresses masked', async () => {
    const page = await answer(shop.orderDetail(done, before))
    expect(page).toMatchObject({ buyer: '山***', lines: [{ description: '青瓷茶具' }], editability: { level: 'L3' } })
    expect(page?.address).toMatchObject({ ordered: { version: 1, address: { phone: '186****1844' } }, pending: [{}] })
    expect(await answer(shop.orderDetail(done, { knownAt: before.asOf }))).toBeNull()
  })

  test('what happened, what was said and which steps were made is answered line by line', async () => {
    expect((await answer(shop.timeline(done, 'Asia/Shanghai')))[0]).toMatchObject({
      type: 'OrderPlaced',
      local: '2026-03-03T08:24:09+08:00'
    })
    expect((await answer(shop.communicationLog(done))).map(({ kind }) => kind)).toEqual([
      'Request',
      'Acknowledgement',
      'ChangeEffective',
      'ReceiptEnquiry'
    ])
    expect((await answer(shop.checklists(done)))[0]?.steps.at(-1)).toEqual({ step: 'Review', status: 'Skipped' })
  })

  test('what each event changed goes with its entry in the audit trail', async () => {
    const inspected = await answer(shop.inspect(done))
    expect(inspected.map(({ id }) => id)).toEqual((await answer(shop.auditTrail(done))).map(({ id }) => id))
    expect(inspected.find(({ type }) => type === 'AddressAmended')?.changes).toContainEqual({
      path: ['ordered', 'version'],
      before: 1,
      after: 2
    })
    const then = await answer(shop.inspect(done, before))
    expect(then.find(({ type }) => type === 'AddressAmended')?.changes).toEqual([])
    expect(await answer(shop.inspect(done, { knownAt: before.asOf }))).toEqual([])
  })

  test('has an empty answer where nobody placed it', async () => {
    for (const id of ['B-2', 'no id']) {
      for (const one of [shop.addressHistory(id), shop.editability(id), shop.orderDetail(id)])
        expect(await answer<unknown>(one)).toBeNull()
      for (const many of [shop.inspect(id), shop.timeline(id), shop.communicationLog(id), shop.checklists(id)])
        expect(await answer<unknown>(many)).toEqual([])
      for (const many of [shop.trackingBoard({ orderId: id }), shop.retentionCalendar({ orderId: id })])
        expect(await answer<unknown>(many)).toEqual([])
    }
  })
})

describe('a question about the shop', () => {
  const later = moment('2026-06-01T00:00:00.000Z')

  test('what there is to do names what is open, and is narrowed to whom it waits for', async () => {
    expect(await answer(shop.worklist({}, later))).toMatchObject([
      { orderId: open, waitsFor: 'Carrier', overdue: true }
    ])
    expect(await answer(shop.worklist({ waitsFor: 'Buyer' }))).toEqual([])
    expect(await answer(shop.worklist({ owner: 'nobody' }))).toEqual([])
  })

  test('what is due names what nobody has ended', async () => {
    const kinds = (await answer(shop.deadlinesDue(later))).map(({ orderId, kind }) => `${orderId} ${kind}`)
    expect(kinds).toContain(`${open} CarrierAnswer`)
    expect(await answer(shop.deadlinesDue(moment('2026-03-01T00:00:00.000Z')))).toEqual([])
  })

  test('what is due follows from the policies of the shop', async () => {
    const shipped = until(done, 'ShipParcel')
    const dueUnder = async (policy: ChannelPolicy) => {
      const under = await shopWith(shipped, { policies: [policy] })
      const due = await answer(under.deadlinesDue(moment('2026-03-20T00:00:00.000Z')))
      await under.close()
      return due.map(({ kind }) => kind)
    }
    const patient = 'P1000D' as Duration
    const stall = { ...genericPolicy.stall, otherProvince: patient, sameProvince: patient }
    expect(await dueUnder(genericPolicy)).toContain('NextScan')
    expect(await dueUnder({ ...genericPolicy, stall })).not.toContain('NextScan')
  })

  test('where parcels are names those on a list, or those of an order', async () => {
    expect((await answer(shop.trackingBoard())).map(({ orderId }) => orderId)).toEqual([open])
    expect(await answer(shop.trackingBoard('stalled'))).toEqual([])
    expect((await answer(shop.trackingBoard({ orderId: done }))).map(({ stage }) => stage)).toEqual([
      'Returned',
      'Delivered'
    ])
  })

  test('how it went in a month is answered in figures', async () => {
    expect(await answer(shop.carrierScorecards('2026-03'))).toMatchObject([{ carrier: 'sf', intercepts: { asked: 2 } }])
    expect(await answer(shop.carrierScorecards('2026-03', 'yto'))).toEqual([])
    expect(await answer(shop.serviceMetrics('2026-03'))).toMatchObject({ wishes: 2, reshipments: 1 })
  })

  test('how long data are kept waits for the completion', async () => {
    expect(await answer(shop.retentionCalendar({ orderId: done }))).toMatchObject([{ nextStep: 'Completion' }])
    expect(await answer(shop.retentionCalendar({ endedBy: moment('2030-01-01T00:00:00.000Z') }))).toEqual([])
  })

  test('which order is meant is answered by a telephone in any spelling', async () => {
    const phone = told.find(({ orderId }) => orderId === done)?.data.address?.phone ?? expect.fail('no such order')
    const typed = `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`
    expect(await answer(shop.search(typed))).toEqual({
      type: 'One',
      hit: { orderId: done, platformOrderNo: done, buyer: '山***' }
    })
    expect(await answer(shop.search('nobody'))).toEqual({ type: 'None' })
  })
})

describe('no answer', () => {
  test('shows a personal value', () => {
    const fields = /"(?:phone|recipientName|street|detail|nickname)":"([^"]+)"/g
    const values = [...JSON.stringify(commands).matchAll(fields)].map(([, value = '']) => value)
    expect(values.length).toBeGreaterThan(10)
    const shown = JSON.stringify(answers)
    expect(values.filter((value) => shown.includes(value))).toEqual([])
  })
})
