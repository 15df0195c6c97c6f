import { a } from '../moving-parcel.ts'
import { id } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import type { Row } from './rows.ts'
import { instructed, neverInstructed, withoutParcel } from './state-groups.ts'

const r = id('4e50', 1)
const buyer = { actor: buyerZhang }
const offer = (resolutionId: string, ...options: ReadonlyArray<string>) => ({
  resolutionId,
  caseId: a,
  parcelIds: ['p1'],
  occasion: 'RouteForbidden',
  options: options.map((resolution) => ({ resolution }))
})

export const careRows: ReadonlyArray<Row> = [
  {
    command: 'OfferResolution',
    data: offer(id('4e50', 2), 'ReturnThenRefund', 'NoAction'),
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'parcel planned', 'label printed', 'shipped', 'delivered', ...withoutParcel],
      [
        ['ResolutionOffered'],
        'amended, old label',
        'amended, new label',
        'moving, confirmed',
        'way out agreed',
        'redirected',
        ...instructed
      ],
      ['ParcelFinal', 'redirected, delivered', 'closed']
    ]
  },
  {
    command: 'OfferResolution',
    how: 'that moves nothing',
    data: offer(id('4e50', 2), 'OccupantForwards'),
    comesTo: [
      ['UnknownReference', 'confirmed', 'shipped', 'delivered'],
      [['ResolutionOffered'], 'redirected, delivered', 'closed']
    ]
  },
  {
    command: 'OfferResolution',
    how: 'of nothing',
    data: offer(id('4e50', 2)),
    comesTo: [['InvalidValue', 'moving, confirmed']]
  },
  {
    command: 'OfferResolution',
    how: 'under the id of another offer',
    data: offer(r, 'NoAction'),
    comesTo: [
      [['ResolutionOffered'], 'moving, confirmed'],
      ['IdReused', 'offer open', 'way out agreed']
    ]
  },
  {
    command: 'AgreeResolution',
    data: { resolutionId: r, resolution: 'ReturnThenRefund', by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        'UnknownReference',
        'carrier asked',
        'carrier not reached',
        'intercept accepted',
        'cancelling',
        'carrier silent',
        'carrier refused',
        'redirected',
        'redirected, delivered',
        'closed',
        ...neverInstructed
      ],
      [['ResolutionAgreed'], 'offer open'],
      ['nothing', 'way out agreed']
    ]
  },
  {
    command: 'AgreeResolution',
    how: 'on something that was not offered',
    data: { resolutionId: r, resolution: 'RedirectAnyway', by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OptionNotOffered', 'offer open'],
      ['OfferClosed', 'way out agreed']
    ]
  },
  {
    command: 'CompleteResolution',
    data: { resolutionId: r, achieved: true },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        'UnknownReference',
        'carrier asked',
        'carrier not reached',
        'intercept accepted',
        'cancelling',
        'carrier silent',
        'carrier refused',
        'redirected',
        'redirected, delivered',
        'closed',
        ...neverInstructed
      ],
      ['OfferClosed', 'offer open'],
      [['ResolutionCompleted'], 'way out agreed']
    ]
  },
  {
    command: 'CompleteResolution',
    how: 'without success',
    data: { resolutionId: r, achieved: false, why: 'NobodyHome' },
    comesTo: [
      ['OfferClosed', 'offer open'],
      [['ResolutionFailed'], 'way out agreed']
    ]
  }
]
