import { InvalidArgumentError } from 'commander'
import { OrderId } from 'readdress'

/** Reads the id of an order that a person typed. */
export const readOrderId = (text: string): OrderId => {
  if (!OrderId.is(text)) throw new InvalidArgumentError('Expected 1 to 64 letters, digits or hyphens.')
  return text
}

/** The ids of orders that somebody names one after the other. */
export const readOrderIds = (text: string, before: ReadonlyArray<OrderId> = []): ReadonlyArray<OrderId> => [
  ...before,
  readOrderId(text)
]
