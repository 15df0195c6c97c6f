import { Duration, type Instant, plus, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

const after = written(Duration, 'PT2H')

/** P14: two hours after a delivery, in the hours of the day, the buyer is asked whether it arrived, and an answer is waited for. */
export const askForReceipt = processPolicy(
  'P14',
  ['ParcelDelivered', 'BuyerNotified'],
  ({ event }, { care, parcel }) => {
    const { parcelId } = event.data
    const delivered = parcel.parcels.find((one) => one.parcelId === parcelId && one.status === 'Delivered')
    if (delivered === undefined || care.receipts.some((one) => one.parcelId === parcelId)) return []
    switch (event.type) {
      case 'ParcelDelivered':
        return [
          {
            type: 'Notify',
            key: 'Ask',
            notBefore: inTheDay(plus(event.metadata.occurredAt, after)),
            notice: { kind: 'ReceiptEnquiry', targets: ['PlatformAccount'], parcelId: delivered.parcelId }
          }
        ]
      case 'BuyerNotified': {
        const data = { parcelId: delivered.parcelId, messageId: event.data.messageId }
        return event.data.kind === 'ReceiptEnquiry'
          ? [{ type: 'Give', key: 'Wait', command: { type: 'AskForReceipt', data } }]
          : []
      }
    }
  }
)

// From nine to nine in China, where the parcels of these platforms go.
const [opens, closes, offset] = [9, 21, 8]

const inTheDay = (at: Instant): Instant => {
  const hour = (new Date(at).getUTCHours() + offset) % 24
  if (hour >= opens && hour < closes) return at
  const wait = (opens - hour + 24) % 24
  const minutes = wait * 60 - new Date(at).getUTCMinutes()
  return plus(at, written(Duration, `PT${minutes}M`))
}
