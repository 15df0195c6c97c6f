import { AddressFact, type CurrentAddress, currentAddress } from '@readdress/order-views'
import { describe, expect, test } from 'vitest'

const sichuan = {
  country: { code: 'CN', name: '中国' },
  province: { code: '510000', name: '四川省' },
  city: { code: '510100', name: '成都市' }
}
const day = (n: number): string => `2026-03-0${n}T12:00:00.000Z`

const seen = (...facts: ReadonlyArray<object>): CurrentAddress | null => {
  const told = [{ type: 'Placed', version: 1, region: sichuan }, ...facts].map((fact, revision) => {
    const both = { occurredAt: day(revision + 1), recordedAt: day(revision + 1) }
    const whole = { revision, ...both, by: 'Warehouse', source: null, ...fact }
    if (!AddressFact.is(whole)) throw new TypeError(JSON.stringify(whole))
    return whole
  })
  return currentAddress({ orderId: 'A-1' as CurrentAddress['orderId'], facts: told }, {})
}

const planned = { type: 'ParcelPlanned', parcelId: 'p1' }
const labelled = { type: 'LabelPrinted', parcelId: 'p1', version: 1 }
const shipped = { type: 'ParcelShipped', parcelId: 'p1', version: 1 }

describe('where an order goes of which a parcel', () => {
  test('came back tells when, and where it had gone', () => {
    expect(seen(planned, labelled, shipped, { type: 'ReturnReceived', parcelId: 'p1' })).toMatchObject({
      parcels: [{ parcelId: 'p1', routed: { version: 1 }, delivered: null, returned: day(5) }]
    })
  })

  test('was redirected tells where the buyer says that leads, as a version beside the ordered one', () => {
    const redirected = { type: 'CourseUnknown', parcelId: 'p1' }
    const known = { type: 'RedirectConfirmed', version: 2, region: sichuan }
    const rerouted = { type: 'ParcelRerouted', parcelId: 'p1', version: 2 }
    expect(seen(planned, labelled, shipped, redirected, known, rerouted)).toMatchObject({
      ordered: { version: 1 },
      versions: [{ version: 1 }, { version: 2, revision: 5 }],
      parcels: [{ parcelId: 'p1', routed: { version: 2 } }]
    })
    expect(seen(planned, shipped, redirected, { ...known, version: null, region: null })).toMatchObject({
      versions: [{ version: 1 }],
      parcels: [{ parcelId: 'p1', routed: 'Unknown' }]
    })
  })

  test('was given up tells nothing of it', () => {
    expect(seen(planned, labelled, { type: 'ParcelCancelled', parcelId: 'p1' })).toMatchObject({ parcels: [] })
  })
})

describe('a change that is wished', () => {
  const caseId = 'ca5e0000-0000-4000-8000-000000000001'
  const resolutionId = '4e500000-0000-4000-8000-000000000001'
  const confirmed = { type: 'Confirmed', caseId, version: 2, region: sichuan }
  const routed = (route: string) => ({ type: 'Routed', caseId, ways: [{ target: 'p1', route, because: null }] })
  const offered = { type: 'WaysOutOffered', caseId, resolutionId }
  const agreed = { type: 'WayOutAgreed', resolutionId, resolution: 'ReturnThenReship' }

  test('tells the way that was announced last, and what was agreed', () => {
    expect(seen(confirmed, routed('CarrierIntercept'), routed('NegotiateResolution'), offered)).toMatchObject({
      pending: [{ ways: [{ target: 'p1', route: 'NegotiateResolution' }], agreed: null }]
    })
    expect(seen(confirmed, routed('NegotiateResolution'), offered, agreed)).toMatchObject({
      pending: [{ ways: [], agreed: 'ReturnThenReship' }]
    })
    expect(seen(confirmed, routed('NegotiateResolution'), offered, agreed, routed('AmendOrder'))).toMatchObject({
      pending: [{ ways: [{ route: 'AmendOrder' }], agreed: 'ReturnThenReship' }]
    })
  })

  test('tells neither when it is over', () => {
    const ended = { type: 'CaseMoved', caseId, status: 'Ended' }
    expect(seen(confirmed, offered, ended, routed('AmendOrder'), agreed)).toMatchObject({ pending: [] })
  })
})

describe('the status of an order', () => {
  test('is completed once its platform says so', () => {
    expect(seen({ type: 'Paid' }, { type: 'Completed' })).toMatchObject({ status: 'Completed' })
  })

  test('stays cancelled, whatever its platform calls the end of it', () => {
    expect(seen({ type: 'Cancelled' }, { type: 'Completed' })).toMatchObject({ status: 'Cancelled' })
  })
})
