import type { OrderEventType } from '@readdress/order'
import { id, type OrderUnderTest } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { everyState } from './every-state.ts'
import { oddStates } from './odd-states.ts'
import type { Situation } from './situation.ts'

const escalated = (order: OrderUnderTest, at: string, rung: string) =>
  order.when(at, 'EscalateEnquiry', { enquiryId: id('e0c1', 1), rung }).gives('CarrierEnquiryEscalated')

const withPlatform = () => escalated(oddStates['an enquiry open']().order, '04 09:00', 'PlatformSupport')
const withRegulator = () => escalated(withPlatform(), '20 09:00', 'PostalRegulator')

const said = (command: 'AskForReceipt' | 'ConfirmReceipt' | 'ReportNonReceipt', data: object, gives: OrderEventType) =>
  everyState
    .delivered()
    .order.when('06 10:00', command, { parcelId: 'p1', ...data }, { actor: buyerZhang })
    .gives(gives)

/** States that only some commands have a row for: a question to a carrier is under way, or one to the buyer. */
export const careStates = {
  'enquiry with the platform, long ago': () => ({ at: '20 09:00', order: withPlatform() }),
  'enquiry with the regulator': () => ({ at: '21 09:00', order: withRegulator() }),
  'enquiry with the hotline': () => ({
    at: '22 09:00',
    order: escalated(withRegulator(), '21 09:00', 'ConsumerHotline')
  }),
  'receipt asked': () => ({ at: '06 11:00', order: said('AskForReceipt', {}, 'ReceiptEnquirySent') }),
  'receipt confirmed': () => ({
    at: '06 11:00',
    order: said('ConfirmReceipt', { basis: 'BuyerSaid' }, 'ReceiptConfirmed')
  }),
  'nothing received': () => ({
    at: '06 11:00',
    order: said('ReportNonReceipt', { by: 'Buyer', statement: '没有收到' }, 'NonReceiptReported')
  })
} satisfies Record<string, () => Situation>
