import * as Either from 'fp-ts/lib/Either.js'
import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { isMaskedText } from '../../values/masked-text.ts'
import { parsePhone } from '../../values/parse-phone.ts'
import { known, knownIfStated } from '../../values/personal.ts'
import type { RecordPayment } from '../commands.ts'
import type {
  AssignVirtualNumber,
  CompleteOrder,
  RecordAfterSale,
  RecordPlatformReference,
  RecordRiskHold
} from '../platform-commands.ts'

/** A payment is a fact; the address version that was ordered then is kept with it. */
export const recordPayment = ({ data }: InContext<RecordPayment>, order: PlacedOrder): Decision =>
  accept({
    type: 'PaymentRecorded',
    data: {
      amount: data.amount,
      method: data.method,
      paidAt: data.paidAt,
      protection: data.protection,
      ip: knownIfStated(buyer, data.ip),
      deviceId: knownIfStated(buyer, data.deviceId),
      deviceFingerprint: knownIfStated(buyer, data.deviceFingerprint),
      addressVersion: order.addressChange.ordered
    }
  })

/** Under which name the platform holds an address is a fact, and so is that it holds another one. */
export const recordPlatformReference = (
  { data }: InContext<RecordPlatformReference>,
  { addressChange }: PlacedOrder
): Decision => {
  const version = versionOf(addressChange, data.version)
  return version === undefined
    ? unknownReference('Version', String(data.version))
    : accept({ type: 'PlatformReferenceRecorded', data: { ...data, token: known(version.recipient, data.token) } })
}

/** A recipient is lent another number; only one with an extension and an end is lent. */
export const assignVirtualNumber = (
  { data }: InContext<AssignVirtualNumber>,
  { addressChange }: PlacedOrder
): Decision => {
  const version = versionOf(addressChange, data.version)
  if (version === undefined) return unknownReference('Version', String(data.version))
  if (isMaskedText(data.phone)) return refuse({ type: 'MaskedText', fields: ['Phone'] })
  const phone = parsePhone(data.phone)
  if (Either.isLeft(phone)) return refuse({ type: 'InvalidValue', field: 'phone', problem: phone.left.type })
  if (phone.right.extension === null) return refuse({ type: 'NotAVirtualNumber', version: data.version })
  const { validUntil } = data
  return accept({
    type: 'VirtualNumberAssigned',
    data: {
      version: data.version,
      phone: known(version.recipient, { ...phone.right, kind: 'Virtual', validUntil }),
      validUntil
    }
  })
}

/** Whether the platform holds the order is a fact; what was said last counts. */
export const recordRiskHold = ({ data: { held, ground } }: InContext<RecordRiskHold>): Decision =>
  accept({ type: held ? 'RiskHoldPlaced' : 'RiskHoldReleased', data: { ground } })

/** What a buyer wants after the sale is a fact; what was said last of each counts. */
export const recordAfterSale = ({ data: { afterSaleId, state, kind } }: InContext<RecordAfterSale>): Decision =>
  accept({ type: state === 'Open' ? 'AfterSaleOpened' : 'AfterSaleClosed', data: { afterSaleId, kind } })

/** An order is completed once. */
export const completeOrder = ({ data }: InContext<CompleteOrder>, { placement }: PlacedOrder): Decision =>
  placement.status === 'Completed' ? accept() : accept({ type: 'OrderCompleted', data })
