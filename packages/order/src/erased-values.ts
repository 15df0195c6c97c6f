import * as Either from 'fp-ts/lib/Either.js'
import type { Json } from 'fp-ts/lib/Json.js'
import { OrderState, type PlacedOrder } from './order-state.ts'
import type { DataSubject } from './values/data-subject.ts'
import { isObject } from './values/reader-of.ts'

/** What is remembered of an order without the values about one person: they read as erased, as they do wherever the events are read again. */
export const withoutValuesOf = (subject: DataSubject, order: PlacedOrder): PlacedOrder => {
  const read = OrderState.decode(without(subject, OrderState.encode(order)))
  return Either.isRight(read) && read.right.status === 'Placed' ? read.right : order
}

const without = (subject: DataSubject, part: Json): Json => {
  if (typeof part !== 'object' || part === null) return part
  if (isList(part)) return part.map((one) => without(subject, one))
  const { $personal: marked } = part
  if (isObject(marked) && marked['subject'] === subject) return { $erased: { because: 'Destroyed', subject } }
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, without(subject, one)]))
}

const isList = (part: Json): part is ReadonlyArray<Json> => Array.isArray(part)
