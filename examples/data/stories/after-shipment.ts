import { addressOf } from '../people.ts'
import { anyPlace } from '../places.ts'
import { agent, buyer, carrier, placed, supervisor, system, type Teller } from '../teller.ts'
import { closed, confirmed, told, verified, wished } from './changing.ts'
import { received, scanned, shipped } from './shipping.ts'

const asked = (story: Teller, address: ReturnType<typeof addressOf>) => {
  const nickname = placed(story, 'PayPalSellerProtection')
  const trackingNumber = shipped(story, 1)
  scanned(story, 5, trackingNumber, 'InTransit', 'PickedUp', story.place)
  const caseId = wished(story, address, 'Travel')
  verified(story, caseId, nickname, true)
  confirmed(story, caseId, address)
  story.tell(4, agent, 'AssessImpact', {
    caseId,
    parcelId: 'p1',
    delay: 'P2D',
    fee: { minor: '1200', currency: 'CNY' },
    payer: 'Consignee',
    chance: 'Likely',
    lostGuarantees: ['DeliveryTime', 'PaymentProtection']
  })
  story.tell(3, buyer, 'AcceptImpact', { caseId, parcelId: 'p1', by: 'Buyer' })
  story.tell(2, supervisor, 'WaiveProtection', { caseId, scheme: 'PayPalSellerProtection', by: 'Seller' })
  const interceptId = story.draw.uuid()
  story.tell(2, agent, 'NotifyCarrier', {
    interceptId,
    parcelId: 'p1',
    caseId,
    action: 'RedirectToAddress',
    toVersion: 2,
    via: 'CarrierApi',
    feeQuoted: { minor: '1200', currency: 'CNY' },
    payer: 'Consignee'
  })
  return { caseId, interceptId, trackingNumber }
}

/** The parcel has left, the carrier redirects it, and it arrives at the new address. */
export const redirected = (story: Teller): void => {
  const to = anyPlace(story.draw)
  const { caseId, interceptId, trackingNumber } = asked(story, addressOf(story.draw, story.person, to))
  story.report(15, carrier, 'RecordCarrierAnswer', { interceptId, outcome: 'Accepted', rawCode: '10' })
  scanned(story, 6, trackingNumber, 'InTransit', 'Redirected', story.place)
  story.report(1, carrier, 'RecordCarrierAnswer', {
    interceptId,
    outcome: 'Succeeded',
    rawCode: '20',
    fee: { minor: '1200', currency: 'CNY' }
  })
  told(story, caseId, 'InterceptResult')
  received(story, trackingNumber, to)
  closed(story, caseId, 'Redirected', 'DeliveredByRedirect')
}

/** The parcel has left and the carrier refuses: the buyer takes it at the old address after all. */
export const redirectRefused = (story: Teller): void => {
  const { caseId, interceptId, trackingNumber } = asked(
    story,
    addressOf(story.draw, story.person, anyPlace(story.draw))
  )
  story.report(25, carrier, 'RecordCarrierAnswer', {
    interceptId,
    outcome: 'Refused',
    rawCode: '30',
    reason: 'AlreadyUsed'
  })
  told(story, caseId, 'InterceptResult')
  const resolutionId = story.draw.uuid()
  story.tell(5, system, 'OfferResolution', {
    resolutionId,
    caseId,
    parcelIds: ['p1'],
    occasion: 'InterceptRefused',
    options: [{ resolution: 'AcceptAtOldAddress' }, { resolution: 'ReturnThenRefund', delay: 'P6D' }]
  })
  story.tell(30, buyer, 'AgreeResolution', { resolutionId, resolution: 'AcceptAtOldAddress', by: 'Buyer' })
  received(story, trackingNumber, story.place)
  story.tell(5, agent, 'CompleteResolution', { resolutionId, achieved: true })
  closed(story, caseId, 'DeliveredAtOldAddress', 'DeliveredAtOldAddress')
}

/** The carrier is silent: the wait runs out, and the question goes up the ladder. */
export const carrierSilent = (story: Teller): void => {
  const { caseId, interceptId, trackingNumber } = asked(
    story,
    addressOf(story.draw, story.person, anyPlace(story.draw))
  )
  const dueAt = new Date(new Date(story.now()).getTime() + 4 * 3_600_000).toISOString()
  story.tell(241, system, 'RecordDeadlinePassed', { deadline: 'CarrierAnswer', ref: interceptId, dueAt })
  const enquiryId = story.draw.uuid()
  story.tell(5, agent, 'OpenCarrierEnquiry', {
    enquiryId,
    parcelId: 'p1',
    question: 'RedirectUnanswered',
    via: 'Phone'
  })
  story.tell(90, agent, 'EscalateEnquiry', { enquiryId, rung: 'PlatformSupport' })
  told(story, caseId, 'InterceptResult')
  received(story, trackingNumber, story.place)
}

/** The wish comes after delivery: it is recorded and cannot be granted. */
export const tooLate = (story: Teller): void => {
  placed(story)
  received(story, shipped(story, 1), story.place)
  const caseId = story.draw.uuid()
  story.tell(120, buyer, 'RequestAddressChange', {
    caseId,
    initiator: 'Buyer',
    reason: 'UnreachableAtOld',
    address: addressOf(story.draw, story.person, anyPlace(story.draw)),
    recipientIsBuyer: true,
    baseVersion: 1
  })
  told(story, caseId, 'ChangeRejected')
}
