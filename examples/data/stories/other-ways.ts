import { addressOf } from '../people.ts'
import { anyPlace } from '../places.ts'
import { agent, buyer, carrier, placed, platform, system, type Teller, warehouse } from '../teller.ts'
import { amended, confirmed, told, verified, wished } from './changing.ts'
import { handedOver, labelled, received, scanned, shipped } from './shipping.ts'

const agreed = (story: Teller, caseId: string, parcelIds: ReadonlyArray<string>, resolution: string): string => {
  const resolutionId = story.draw.uuid()
  story.tell(3, system, 'OfferResolution', {
    resolutionId,
    caseId,
    parcelIds,
    occasion: 'RouteForbidden',
    options: [{ resolution }, { resolution: 'AcceptAtOldAddress' }]
  })
  story.tell(25, buyer, 'AgreeResolution', { resolutionId, resolution, by: 'Buyer' })
  return resolutionId
}

/** The parcel waits at a station where nobody can fetch it: it comes back, and its goods are sent again to the new address. */
export const sentAgain = (story: Teller): void => {
  const to = anyPlace(story.draw)
  const address = addressOf(story.draw, story.person, to)
  const nickname = placed(story)
  const first = shipped(story, 1)
  scanned(story, 5, first, 'InTransit', 'PickedUp', story.place)
  scanned(story, 30, first, 'AvailableForPickup', 'Other', story.place)
  const caseId = wished(story, address, 'Travel')
  verified(story, caseId, nickname, true)
  confirmed(story, caseId, address)
  const resolutionId = agreed(story, caseId, ['p1'], 'ReturnThenReship')
  const interceptId = story.draw.uuid()
  story.tell(2, agent, 'NotifyCarrier', { interceptId, parcelId: 'p1', caseId, action: 'ReturnToSender', via: 'Phone' })
  story.report(20, carrier, 'RecordCarrierAnswer', { interceptId, outcome: 'Accepted', rawCode: '10' })
  scanned(story, 6, first, 'Exception', 'Returning', story.place)
  story.tell(2800, warehouse, 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: story.now() })
  story.tell(30, agent, 'ArrangeReshipment', {
    fromParcelId: 'p1',
    newParcelId: 'p2',
    lines: [{ lineId: 'l1', quantity: 1 }],
    resolutionId
  })
  story.tell(1, system, 'RouteAddressChange', { caseId })
  amended(story, caseId, address, 2)
  const second = labelled(story, 2, 'p2')
  handedOver(story, 2, second, 'p2')
  received(story, second, to, 'p2')
  story.tell(1, agent, 'CompleteResolution', { resolutionId, achieved: true })
  story.tell(30, agent, 'CloseCase', {
    caseId,
    outcome: 'Reshipped',
    outcomes: [
      { parcelId: 'p1', outcome: 'Reshipped' },
      { parcelId: 'p2', outcome: 'DeliveredAsAmended' }
    ]
  })
}

const inSingapore = {
  region: { country: { code: 'SG', name: '新加坡' }, city: { code: null, name: '新加坡' } },
  postcode: '049999',
  detail: 'Sample Street 1, 02-03'
}

/** The buyer moves to another country: that is another order, so this one is cancelled and the money goes back. */
export const anotherCountry = (story: Teller): void => {
  const { draw, person, amount } = story
  const address = {
    ...inSingapore,
    recipientName: person.recipientName,
    phone: `+65${draw.between(81_000_000, 98_999_999)}`
  }
  const nickname = placed(story)
  const caseId = wished(story, address, 'Relocation')
  verified(story, caseId, nickname, true)
  confirmed(story, caseId, address)
  const resolutionId = agreed(story, caseId, [], 'CancelAndReorder')
  story.tell(1, system, 'CancelOrder', { reason: 'OrderedAnew' })
  story.report(90, platform, 'RecordRefund', { amount, reference: `R-${draw.between(1000, 9999)}`, resolutionId })
  told(story, caseId, 'ChangeEnded')
  story.tell(10, agent, 'CloseCase', { caseId, outcome: 'CancelledAndReordered', outcomes: [] })
}
