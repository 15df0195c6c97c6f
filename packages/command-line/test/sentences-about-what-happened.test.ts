import { describe, expect, test } from 'vitest'
import { eventText } from '../src/texts/event-text.ts'

const routed = (route: string, target = 'Order', because: string | null = null) => ({
  plan: [{ target, stage: 'AwaitingShipment', route, because }],
  requirements: []
})

describe('the way of a change is told as something to do:', () => {
  test.each([
    [routed('AmendOrder'), 'What to do: amend the order.'],
    [routed('ReissueLabel', 'p1'), 'What to do: print another label for parcel p1.'],
    [routed('HoldAndAmend', 'p1'), 'What to do: hold the parcel and amend the order for parcel p1.'],
    [routed('CarrierIntercept', 'p1'), 'What to do: ask the carrier for parcel p1.'],
    [
      routed('NegotiateResolution', 'p1', 'CarrierCannot'),
      'What to do: agree on a way out for parcel p1 (the carrier cannot).'
    ],
    [
      routed('CancelAndReorder', 'Order', 'CountryChanged'),
      'What to do: cancel the order and order anew (another country).'
    ],
    [routed('NotPossible', 'Order', 'RiskHold'), 'What to do: nothing can be done (the platform holds the order).']
  ])('%o', (data, sentence) => {
    expect(eventText({ type: 'AddressChangeRouted', data })).toBe(sentence)
  })
})

describe('a sentence about what happened', () => {
  test('gives the buyer a choice, not all of it', () => {
    const data = { options: ['ReturnThenReship', 'AcceptAtOldAddress'].map((resolution) => ({ resolution })) }
    expect(eventText({ type: 'ResolutionOffered', data })).toBe(
      'Ways out are offered: have it come back and send it again, or accept it at the old address.'
    )
  })

  test('leaves out of a scan what says nothing', () => {
    const scan = { status: 'AvailableForPickup', subStatus: 'Other', place: { city: { name: '成都市' } } }
    expect(eventText({ type: 'TrackingUpdated', data: scan })).toBe('Scan: available for pickup (成都市).')
    expect(eventText({ type: 'TrackingUpdated', data: { ...scan, subStatus: 'Arrival', place: null } })).toBe(
      'Scan: available for pickup, arrival.'
    )
  })

  test.each([
    [
      'ReshipmentArranged',
      { fromParcelId: 'p1', newParcelId: 'p2' },
      'What came back with parcel p1 is sent again, as parcel p2.'
    ],
    [
      'IssueResolved',
      { issueId: 'OffCourse:p1:1', how: 'FoundAgain' },
      'The problem with parcel p1 is solved: found again.'
    ],
    [
      'RefundCompleted',
      { amount: { minor: '19800', currency: 'CNY' }, reference: 'R-1' },
      'The buyer has CNY 198.00 back.'
    ],
    [
      'FulfilmentReleased',
      { parcelIds: ['p1'], basis: 'Operator' },
      'The warehouse goes on with parcel p1: an operator said so.'
    ]
  ] as const)('says of %s what it means', (type, data, sentence) => {
    expect(eventText({ type, data })).toBe(sentence)
  })
})
