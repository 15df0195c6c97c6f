import type { JsonObject } from '@readdress/event-store'
import type { Place } from '../../examples/data/places.ts'
import type { EventTeller } from './event-teller.ts'
import { uuid } from './uuid.ts'

const agent = { role: 'SellerAgent', id: 'a-1c20', channel: 'MerchantWeb' }
const carrier = { role: 'Carrier', id: 'c-sf', channel: 'Api' }
const buyer = { role: 'Buyer', id: 'b-7f3a', channel: 'PlatformChat' }

/** The other seven events: the carrier told and his answer, three scans, the question whether the parcel arrived, and the yes. */
export const carrierStory = ({ draw, after, tell }: EventTeller, caseId: string, from: Place, to: Place): void => {
  const interceptId = uuid(draw)
  const trackingNumber = `SF${draw.between(1_000_000_000, 9_999_999_999)}`
  const sourceOf = (): JsonObject => ({ source: { system: 'carrier-webhook', eventId: uuid(draw) } })

  tell(
    3,
    agent,
    'CarrierNotified',
    {
      interceptId,
      parcelId: 'p1',
      caseId,
      attempt: 1,
      carrier: 'sf',
      trackingNumber,
      action: 'RedirectToAddress',
      toVersion: 2,
      via: 'CarrierApi',
      explanation: { $personal: { subject: 'buyer', value: '收件人出差，请转寄' } },
      feeQuoted: { minor: '1200', currency: 'CNY' },
      payer: 'Consignee',
      dueAt: after(243)
    },
    { policy: { id: 'shopify', version: 1 } }
  )
  tell(
    15,
    carrier,
    'InterceptAccepted',
    { interceptId, carrierReference: `SF-REQ-${draw.between(1, 9_999)}`, rawCode: '10' },
    sourceOf()
  )

  const scans = [
    ['InTransit', 'Redirected', from],
    ['InTransit', 'ArrivedDestinationCity', to],
    ['OutForDelivery', 'Other', to]
  ] as const
  for (const [status, subStatus, { region }] of scans) {
    const source = sourceOf()
    tell(
      draw.between(120, 1_500),
      carrier,
      'TrackingUpdated',
      {
        parcelId: 'p1',
        trackingNumber,
        carrier: 'sf',
        ...source,
        rawCode: '50',
        text: null,
        status,
        subStatus,
        place: { country: { ...region.country }, province: { ...region.province }, city: { ...region.city } },
        eventTime: { local: after(480).slice(0, 19), offset: '+08:00' },
        expectedDelivery: after(1_440),
        current: true
      },
      source
    )
  }

  tell(120, agent, 'ReceiptEnquirySent', { parcelId: 'p1', messageId: uuid(draw), dueAt: after(1_560) })
  tell(draw.between(20, 300), buyer, 'ReceiptConfirmed', { parcelId: 'p1', basis: 'BuyerSaid' }, sourceOf())
}
