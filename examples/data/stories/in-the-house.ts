import { addressOf } from '../people.ts'
import { nearbyPlace } from '../places.ts'
import { agent, placed, platform, system, type Teller, warehouse } from '../teller.ts'
import { amended, closed, confirmed, told, verified, wished } from './changing.ts'
import { handedOver, labelled, packed, received, shipped } from './shipping.ts'

const elsewhere = (story: Teller) => {
  const to = nearbyPlace(story.draw, story.place)
  return { to, address: addressOf(story.draw, story.person, to) }
}

const voided = (story: Teller, trackingNumber: string): void =>
  story.tell(2, warehouse, 'VoidLabel', { parcelId: 'p1', trackingNumber, why: 'NewAddress' })

const arrives = (story: Teller, caseId: string, to: Teller['place']): void => {
  const trackingNumber = labelled(story, 2)
  handedOver(story, 2, trackingNumber)
  received(story, trackingNumber, to)
  closed(story, caseId, 'Amended', 'DeliveredAsAmended')
}

/** The label is printed and the courier not there yet: the address is saved, and the label replaced. */
export const relabelled = (story: Teller): void => {
  const { to, address } = elsewhere(story)
  const nickname = placed(story)
  packed(story)
  const old = labelled(story, 1)
  const caseId = wished(story, address, 'BuyerError')
  verified(story, caseId, nickname)
  confirmed(story, caseId, address)
  amended(story, caseId, address, 2)
  voided(story, old)
  arrives(story, caseId, to)
}

/** The warehouse picks already: it is asked to stop, does so, and goes on with another label. */
export const heldInTime = (story: Teller): void => {
  const { to, address } = elsewhere(story)
  const nickname = placed(story)
  packed(story)
  const old = labelled(story, 1)
  story.report(10, warehouse, 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' })
  const caseId = wished(story, address, 'UnreachableAtOld')
  verified(story, caseId, nickname)
  confirmed(story, caseId, address)
  const parcelIds = ['p1']
  story.tell(1, system, 'HoldFulfilment', { parcelIds, caseId })
  story.report(12, warehouse, 'RecordHoldResult', { parcelIds, held: true, stage: 'Picking' })
  amended(story, caseId, address, 2)
  story.tell(3, agent, 'ReleaseFulfilment', { parcelIds, why: 'AddressSaved' })
  voided(story, old)
  arrives(story, caseId, to)
}

/** The platform holds the order because of a risk: nothing is possible until it has looked, then the address is saved after all. */
export const heldByPlatform = (story: Teller): void => {
  const { to, address } = elsewhere(story)
  const nickname = placed(story)
  const caseId = wished(story, address, 'Relocation')
  verified(story, caseId, nickname)
  story.report(1, platform, 'RecordRiskHold', { held: true, ground: 'Review' })
  confirmed(story, caseId, address)
  told(story, caseId, 'ImpactOfChange')
  story.report(95, platform, 'RecordRiskHold', { held: false, ground: 'Passed' })
  story.tell(1, system, 'RouteAddressChange', { caseId })
  amended(story, caseId, address, 2)
  received(story, shipped(story, 2), to)
  closed(story, caseId, 'Amended', 'DeliveredAsAmended')
}
