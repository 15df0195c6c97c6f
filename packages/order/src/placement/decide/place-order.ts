import * as Either from 'fp-ts/lib/Either.js'
import { recipientOf } from '../../address-change/recipients.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { OrderState, PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { missingParts } from '../../values/missing-parts.ts'
import { sameMoney } from '../../values/money.ts'
import { knownIfStated } from '../../values/personal.ts'
import { type PostalAddress, readable } from '../../values/postal-address.ts'
import { sameAddress } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { PlaceOrder } from '../commands.ts'
import type { OrderLine } from '../order-line.ts'

/** An order is taken in once; the same order again adds nothing, another one under its id is refused. */
export const placeOrder = (command: InContext<PlaceOrder>, order: OrderState): Decision => {
  const { data } = command
  const recipient = recipientOf([], data.recipientIsBuyer, data.address)
  const stated = readStatedAddress(data.address, recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  const address = stated.right
  if (order.status === 'Placed')
    return isSameOrder(order, command, address)
      ? accept()
      : refuse({
          type: 'OrderAlreadyPlaced',
          orderId: command.orderId,
          platformOrderNo: order.placement.platformOrderNo
        })
  if (data.lines.length === 0) return refuse({ type: 'EmptyOrder' })
  if (new Set(data.lines.map(({ lineId }) => lineId)).size < data.lines.length)
    return refuse({ type: 'InvalidValue', field: 'lines', problem: 'a line id stands twice' })
  const missing = missingParts(address, command.context.policy.phoneRequired)
  if (missing.length > 0) return refuse({ type: 'IncompleteAddress', missing })
  return accept({
    type: 'OrderPlaced',
    data: {
      platform: data.platform,
      platformOrderNo: data.platformOrderNo,
      orderedAt: data.orderedAt,
      buyer: {
        nickname: knownIfStated(buyer, data.buyer.nickname),
        accountId: knownIfStated(buyer, data.buyer.accountId),
        email: knownIfStated(buyer, data.buyer.email)
      },
      recipient,
      address,
      version: 1,
      lines: data.lines,
      total: data.total,
      isGift: data.isGift ?? false
    }
  })
}

const isSameOrder = (order: PlacedOrder, { data }: PlaceOrder, address: PostalAddress): boolean => {
  const { placement, addressChange } = order
  const [first] = addressChange.versions
  return (
    placement.platform === data.platform &&
    placement.platformOrderNo === data.platformOrderNo &&
    placement.orderedAt === data.orderedAt &&
    readable(placement.nickname) === (data.buyer.nickname ?? null) &&
    readable(placement.accountId) === (data.buyer.accountId ?? null) &&
    readable(placement.email) === (data.buyer.email ?? null) &&
    sameMoney(placement.total, data.total) &&
    placement.isGift === (data.isGift ?? false) &&
    placement.lines.length === data.lines.length &&
    placement.lines.every((line, place) => sameLine(line, data.lines[place])) &&
    (first.recipient === buyer) === data.recipientIsBuyer &&
    sameAddress(first.address, address)
  )
}

const sameLine = (line: OrderLine, other: OrderLine | undefined): boolean =>
  other !== undefined &&
  line.lineId === other.lineId &&
  line.sku === other.sku &&
  line.quantity === other.quantity &&
  sameMoney(line.unitPrice, other.unitPrice)
