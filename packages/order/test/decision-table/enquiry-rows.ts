import { id } from '../order-under-test.ts'
import { byCarrier } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder, handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const enquiryId = id('e0c1', 1)
const question = { enquiryId, parcelId: 'p1', question: 'WhereIsIt', via: 'Phone' }
const answer = { enquiryId, cause: 'Missorted', answer: '分拣到了别的城市，王师傅已找到' }

/** What comes of asking a carrier what is the matter with a parcel. */
export const enquiryRows: ReadonlyArray<Row> = [
  {
    command: 'OpenCarrierEnquiry',
    data: question,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      [['CarrierEnquiryOpened'], ...handedOver]
    ]
  },
  {
    command: 'OpenCarrierEnquiry',
    how: 'once more',
    data: question,
    comesTo: [['nothing', 'an enquiry open']]
  },
  {
    command: 'AnswerCarrierEnquiry',
    data: answer,
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'AnswerCarrierEnquiry',
    how: 'when it was asked',
    data: answer,
    by: byCarrier,
    comesTo: [
      [
        ['CarrierEnquiryAnswered'],
        'an enquiry open',
        'enquiry overdue',
        'enquiry answered',
        'enquiry with the platform, long ago'
      ]
    ]
  },
  {
    command: 'EscalateEnquiry',
    data: { enquiryId, rung: 'PlatformSupport' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'EscalateEnquiry',
    how: 'one step up',
    data: { enquiryId, rung: 'PlatformSupport' },
    comesTo: [
      [
        ['CarrierEnquiryEscalated'],
        'an enquiry open',
        'enquiry overdue',
        'enquiry answered',
        'enquiry about an issue answered',
        'enquiry open, its issue resolved'
      ],
      ['IssueNotOpen', 'enquiry answered, its issue resolved']
    ]
  },
  {
    command: 'EscalateEnquiry',
    how: 'to the regulator, when nothing else helped',
    data: { enquiryId, rung: 'PostalRegulator' },
    comesTo: [[['CarrierEnquiryEscalated'], 'enquiry with the platform, long ago']]
  },
  {
    command: 'EscalateEnquiry',
    how: 'to the hotline of the consumers',
    data: { enquiryId, rung: 'ConsumerHotline' },
    comesTo: [[['CarrierEnquiryEscalated'], 'enquiry with the regulator']]
  },
  {
    command: 'EscalateEnquiry',
    how: 'to the court',
    data: { enquiryId, rung: 'SmallClaims' },
    comesTo: [[['CarrierEnquiryEscalated'], 'enquiry with the hotline']]
  },
  {
    command: 'EscalateEnquiry',
    how: 'to the regulator at once',
    data: { enquiryId, rung: 'PostalRegulator' },
    comesTo: [['EscalationTooEarly', 'an enquiry open']]
  },
  {
    command: 'EscalateEnquiry',
    how: 'to where it is',
    data: { enquiryId, rung: 'CarrierService' },
    comesTo: [['nothing', 'an enquiry open']]
  }
]
