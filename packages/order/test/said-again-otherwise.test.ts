import { known } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { situation } from './decision-table/states.ts'
import { a, confirmed as confirmedOnTheWay } from './moving-parcel.ts'
import { id, instant, orderUnderTest, placement } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang, platform } from './samples.ts'
import { byPlatform, bySystem, changesTo, confirms, session, verifies } from './steps.ts'

// The same thing once more is nothing. Almost the same is something else.

const b = id('ca5e', 2)
const buyer = { actor: buyerZhang }
const hers = { ...mianyang, detail: '18号2单元601室' }

const placed = (policy = 'generic') => orderUnderTest(policy).placedAndPaid('01 09:00')
const asked = () => placed().asks('01 10:00', a, mianyang).gives('AddressChangeRequested')
const amended = (policy = 'xiaohongshu') => placed(policy).and(changesTo('01 10', a, mianyang, 2, 1))

const wish = {
  caseId: a,
  initiator: 'Buyer',
  reason: 'BuyerError',
  address: mianyang,
  recipientIsBuyer: true,
  baseVersion: 1
}

describe('a request under the id of another', () => {
  test.each([
    ['for another reason', { reason: 'Travel' }],
    ['by somebody else', { initiator: 'Recipient' }],
    ['for another address', { address: hers }]
  ])('%s is not that one', (_how, more) => {
    asked()
      .when('01 10:01', 'RequestAddressChange', { ...wish, ...more }, buyer)
      .isRefused({ type: 'IdReused', kind: 'Case', id: a })
  })

  test('names a version that was seen', () => {
    placed()
      .when('01 10:00', 'RequestAddressChange', { ...wish, baseVersion: 2 }, buyer)
      .isRefused({ type: 'UnknownReference', kind: 'Version', id: '2' })
  })

  test('keeps what was said of the reason', () => {
    const order = placed()
      .when('01 10:00', 'RequestAddressChange', { ...wish, reason: 'Other', reasonText: '公司搬了' }, buyer)
      .gives('AddressChangeRequested')
    const [said] = order.events().flatMap((event) => (event.type === 'AddressChangeRequested' ? [event] : []))
    expect(said?.data.reasonText).toEqual(known('buyer', '公司搬了'))
  })
})

describe('a request for where the order goes already', () => {
  const there = { ...wish, caseId: b, address: chengdu }

  test('is nothing when a parcel came back or was lost, for it would be sent there again', () => {
    for (const state of ['came back', 'lost'] as const)
      situation(state).order.fork().when('28 10:00', 'RequestAddressChange', there, buyer).givesNothing()
  })

  test('is a wish when nobody knows where the carrier takes a parcel', () => {
    situation('redirected unasked')
      .order.fork()
      .when('20 10:00', 'RequestAddressChange', there, buyer)
      .gives('AddressChangeRequested')
  })
})

describe('what a redirect would cost', () => {
  const impact = {
    caseId: a,
    parcelId: 'p1',
    delay: 'P2D',
    fee: { minor: '1200', currency: 'CNY' },
    payer: 'Consignee',
    chance: 'Likely',
    lostGuarantees: []
  }

  test.each([
    ['a longer delay', { delay: 'P3D' }],
    ['another payer', { payer: 'Shipper' }],
    ['another fee', { fee: { minor: '1300', currency: 'CNY' } }]
  ])('is told again with %s, and the yes to the former is none to it', (_what, more) => {
    confirmedOnTheWay()
      .when('03 09:20', 'AssessImpact', impact)
      .gives('ImpactAssessed')
      .when('03 09:21', 'AssessImpact', { ...impact, chance: 'Unlikely' })
      .givesNothing()
      .when('03 09:22', 'AssessImpact', { ...impact, ...more })
      .gives(['ImpactAssessed', more])
  })
})

describe('the way of a change', () => {
  test('is announced again when the order has come further, also where the way is the same', () => {
    orderUnderTest()
      .when('01 09:00', 'PlaceOrder', placement('generic', '01 09:00'), { actor: platform, channel: 'Api' })
      .gives('OrderPlaced')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
      .gives('AddressChangeVerified')
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:04', 'RouteAddressChange', { caseId: a }, bySystem)
      .givesNothing()
      .when(
        '01 10:05',
        'RecordPayment',
        {
          amount: { minor: '19800', currency: 'CNY' },
          method: 'Platform',
          paidAt: instant('01 10:05'),
          protection: 'None'
        },
        byPlatform
      )
      .gives('PaymentRecorded')
      .when('01 10:06', 'RouteAddressChange', { caseId: a }, bySystem)
      .gives([
        'AddressChangeRouted',
        { plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }] }
      ])
  })
})

describe('a proposal that is revised', () => {
  test('to the same address for somebody else is another one', () => {
    asked()
      .when('01 10:01', 'ReviseProposal', { caseId: a, address: mianyang, recipientIsBuyer: false }, buyer)
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  test('keeps no verification when it is filled in and goes to somebody else', () => {
    const { phone: _left, ...withoutPhone } = mianyang
    placed()
      .asks('01 10:00', a, withoutPhone)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .when('01 10:03', 'ReviseProposal', { caseId: a, address: mianyang, recipientIsBuyer: false }, buyer)
      .gives(['ProposalRevised', { verificationKept: false }])
  })
})

describe('what the platform says of an amendment', () => {
  const answer = { caseId: a, version: 2, outcome: 'Acknowledged' }

  test('is said of one case, and of what is ordered now', () => {
    amended()
      .when('01 10:05', 'RecordPlatformAnswer', { ...answer, caseId: b }, byPlatform)
      .isRefused({ type: 'UnknownReference', kind: 'Amendment', id: '2' })
      .when('01 10:05', 'ReadBackAmendment', { caseId: b, version: 2, address: mianyang })
      .isRefused({ type: 'UnknownReference', kind: 'Case', id: b })
      .when('01 10:06', 'RecordPlatformAnswer', answer, byPlatform)
      .gives('PlatformAmendmentAcknowledged')
      .when('01 10:07', 'RecordPlatformAnswer', answer, byPlatform)
      .givesNothing()
  })

  test('cannot be read back where it is masked', () => {
    amended()
      .when('01 10:05', 'ReadBackAmendment', { caseId: a, version: 2, address: { ...mianyang, recipientName: '张*' } })
      .isRefused({ type: 'MaskedText', fields: ['Name'] })
  })

  test('is seen on its page after a mismatch, and after it was acknowledged', () => {
    const seen = { address: mianyang, recipientIsBuyer: true, changedBy: 'Seller', changedAt: instant('01 10:04') }
    amended()
      .when('01 10:05', 'ReadBackAmendment', { caseId: a, version: 2, address: hers })
      .gives('AmendmentReadBackMismatch')
      .when('01 10:06', 'ObservePlatformAddress', seen, byPlatform)
      .gives('AmendmentReadBackConfirmed')
      .when('01 10:07', 'ReadBackAmendment', { caseId: a, version: 2, address: mianyang })
      .givesNothing()
    amended()
      .when('01 10:05', 'RecordPlatformAnswer', answer, byPlatform)
      .gives('PlatformAmendmentAcknowledged')
      .when('01 10:06', 'ObservePlatformAddress', seen, byPlatform)
      .gives('AmendmentReadBackConfirmed')
  })

  test('gives way to a change that was confirmed meanwhile, when the save failed', () => {
    amended()
      .asks('01 10:05', b, hers)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:06', b))
      .and(confirms('01 10:07', b, hers, 3))
      .when('01 10:08', 'RecordPlatformAnswer', { ...answer, outcome: 'Failed', failure: 'E-1' }, byPlatform)
      .gives('AmendmentFailed', ['AddressChangeSuperseded', { caseId: a, byCaseId: b }])
  })
})
