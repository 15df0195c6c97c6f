import { buyerZhang } from '../samples.ts'
import type { Row } from './rows.ts'
import { handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const buyer = { actor: buyerZhang }

export const receiptRows: ReadonlyArray<Row> = [
  {
    command: 'AskForReceipt',
    data: { parcelId: 'p1' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      [['ReceiptEnquirySent'], ...handedOver]
    ]
  },
  {
    command: 'ConfirmReceipt',
    data: { parcelId: 'p1', basis: 'BuyerSaid' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['ReceiptConfirmed'], ...handedOver, ...parcelInTheHouse]
    ]
  },
  {
    command: 'ReportNonReceipt',
    data: { parcelId: 'p1', by: 'Buyer', statement: '没有收到' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['NonReceiptReported'], ...handedOver, ...parcelInTheHouse]
    ]
  },
  {
    command: 'AskForReceipt',
    how: 'once somebody asked or answered',
    data: { parcelId: 'p1' },
    comesTo: [
      ['nothing', 'receipt asked', 'receipt confirmed', 'nothing received'],
      [['ReceiptEnquirySent'], 'receipt unanswered']
    ]
  },
  {
    command: 'ConfirmReceipt',
    how: 'once somebody asked or answered',
    data: { parcelId: 'p1', basis: 'BuyerSaid' },
    by: buyer,
    comesTo: [
      [['ReceiptConfirmed'], 'receipt asked', 'receipt unanswered', 'nothing received'],
      ['nothing', 'receipt confirmed']
    ]
  },
  {
    command: 'ReportNonReceipt',
    how: 'once somebody asked or answered',
    data: { parcelId: 'p1', by: 'Buyer', statement: '没有收到' },
    by: buyer,
    comesTo: [
      [['NonReceiptReported'], 'receipt asked', 'receipt unanswered', 'receipt confirmed'],
      ['nothing', 'nothing received']
    ]
  }
]
