import { instant, placement } from '../order-under-test.ts'
import { chengdu, mianyang } from '../samples.ts'
import { byPlatform } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder, handedOver, parcelInTheHouse } from './state-groups.ts'

const order = placement('shopify', '01 09:00')
const incomplete = { ...chengdu, detail: undefined }

export const placementRows: ReadonlyArray<Row> = [
  {
    command: 'PlaceOrder',
    data: order,
    by: byPlatform,
    comesTo: [
      [['OrderPlaced'], 'nothing placed'],
      ['nothing', ...everyOrder]
    ]
  },
  {
    command: 'PlaceOrder',
    how: 'to another address',
    data: { ...order, address: mianyang },
    by: byPlatform,
    comesTo: [
      [['OrderPlaced'], 'nothing placed'],
      ['OrderAlreadyPlaced', 'placed', 'closed']
    ]
  },
  {
    command: 'PlaceOrder',
    how: 'without goods',
    data: { ...order, lines: [] },
    by: byPlatform,
    comesTo: [['EmptyOrder', 'nothing placed']]
  },
  {
    command: 'PlaceOrder',
    how: 'with a masked phone',
    data: { ...order, address: { ...chengdu, phone: '138****1234' } },
    by: byPlatform,
    comesTo: [['MaskedText', 'nothing placed', 'placed']]
  },
  {
    command: 'PlaceOrder',
    how: 'to an incomplete address',
    data: { ...order, address: incomplete },
    by: byPlatform,
    comesTo: [['IncompleteAddress', 'nothing placed']]
  },
  {
    command: 'RecordPayment',
    data: { amount: order.total, method: 'PayPal', paidAt: instant('01 09:01'), protection: 'None' },
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['PaymentRecorded'], ...everyOrder]
    ]
  },
  {
    command: 'CancelOrder',
    data: { reason: 'BuyerAsked' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        ['OrderCancelled'],
        'unpaid',
        'placed',
        'requested',
        'verified',
        'confirmed',
        'amended',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        'confirmed, locked',
        ...parcelInTheHouse
      ],
      ['PartsHandedOver', ...handedOver],
      ['nothing', 'confirmed, cancelled']
    ]
  },
  {
    command: 'CancelOrder',
    how: 'as the platform reports it',
    data: { reason: 'BuyerAsked' },
    by: byPlatform,
    comesTo: [
      [['OrderCancelled'], 'placed', 'shipped', 'delivered'],
      ['nothing', 'confirmed, cancelled']
    ]
  }
]
