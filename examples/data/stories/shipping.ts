import type { Place } from '../places.ts'
import { agent, buyer, carrier, type Teller, warehouse } from '../teller.ts'

/** Puts the whole order into one parcel. */
export const packed = (story: Teller): void =>
  story.tell(story.draw.between(200, 900), warehouse, 'PlanParcel', {
    parcelId: 'p1',
    lines: [{ lineId: 'l1', quantity: 1 }]
  })

/** Prints a label with one address version; gives the tracking number. */
export const labelled = (story: Teller, version: number, parcelId = 'p1'): string => {
  const { draw } = story
  const trackingNumber = `SF${draw.between(100_000_000, 999_999_999)}${draw.between(1000, 9999)}`
  story.tell(2, warehouse, 'PrintLabel', {
    parcelId,
    carrier: 'sf',
    account: 'Own',
    trackingNumber,
    expectedVersion: version,
    platformCheck: { matched: true, checkedAt: story.now() }
  })
  return trackingNumber
}

/** Hands a labelled parcel over to the carrier. */
export const handedOver = (story: Teller, version: number, trackingNumber: string, parcelId = 'p1'): void =>
  story.tell(5, warehouse, 'ShipParcel', {
    parcelId,
    trackingNumber,
    expectedVersion: version,
    shippedAt: story.now(),
    platformCheck: { matched: true, checkedAt: story.now() }
  })

/** Packs, labels and hands over the whole order with one address version; gives the tracking number. */
export const shipped = (story: Teller, version: number): string => {
  packed(story)
  const trackingNumber = labelled(story, version)
  handedOver(story, version, trackingNumber)
  return trackingNumber
}

/** One scan of the carrier, by its own clock. */
export const scanned = (
  story: Teller,
  hours: number,
  trackingNumber: string,
  status: string,
  subStatus: string,
  place: Place
): void => {
  const later = new Date(new Date(story.now()).getTime() + hours * 3_600_000 + 8 * 3_600_000)
  story.report(hours * 60, carrier, 'RecordTracking', {
    trackingNumber,
    carrier: 'sf',
    rawCode: String(story.draw.between(30, 90)),
    status,
    subStatus,
    eventTime: { local: later.toISOString().slice(0, 19), offset: '+08:00' },
    place: place.region
  })
}

/** The parcel travels, arrives in the city and is handed over there; the buyer is asked and says yes. */
export const received = (story: Teller, trackingNumber: string, to: Place, parcelId = 'p1'): void => {
  scanned(story, 5, trackingNumber, 'InTransit', 'PickedUp', story.place)
  scanned(story, 26, trackingNumber, 'InTransit', 'ArrivedDestinationCity', to)
  scanned(story, 4, trackingNumber, 'OutForDelivery', 'Other', to)
  scanned(story, 3, trackingNumber, 'Delivered', 'Self', to)
  story.tell(120, agent, 'AskForReceipt', { parcelId })
  story.report(story.draw.between(20, 300), buyer, 'ConfirmReceipt', { parcelId, basis: 'BuyerSaid' })
}
