import { orderEvents } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { type OrderUnderTest, orderUnderTest } from './order-under-test.ts'

/** The same order read again where the values of one person cannot be read any more. */
export const forgotten = (
  order: OrderUnderTest,
  platform: string,
  subject: string,
  because: 'Destroyed' | 'Restricted'
): OrderUnderTest => {
  const value = new RegExp(`\\{"\\$personal":\\{"subject":"${subject}","value":("[^"]*"|\\{[^}]*\\})\\}\\}`, 'g')
  const erased = JSON.stringify({ $erased: { because, subject } })
  return orderUnderTest(
    platform,
    order.events().map((event) => {
      const codec = orderEvents.find(({ name }) => name === event.type)
      const read = codec?.decode(JSON.parse(JSON.stringify(codec.encode(event as never)).replace(value, erased)))
      if (read === undefined || Either.isLeft(read)) throw new TypeError(`cannot read ${event.type}`)
      return read.right
    })
  )
}
