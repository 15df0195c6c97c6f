import { type Command, InvalidArgumentError, Option } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Answer, Clocks, Instant, Readdress } from 'readdress'
import { instantForm, readInstant } from './read-instant.ts'
import { readOrderId } from './read-order-id.ts'

/** Gives a command the id of an order as its argument. */
export const takesOrder = (command: Command): Command => command.argument('<id>', 'the id of the order', readOrderId)

/** The same, and both clocks. */
export const takesOrderAndClocks = (command: Command): Command =>
  takesOrder(command)
    .addOption(momentOption('--as-of <time>', 'what held at this moment'))
    .addOption(momentOption('--known-at <time>', 'what was known at this moment'))

/** An option that is a moment. */
export const momentOption = (flags: string, description: string): Option =>
  new Option(flags, `${description}: ${instantForm}`).argParser((text: string): Instant => {
    const instant = readInstant(text)
    if (Either.isLeft(instant)) throw new InvalidArgumentError(`Expected ${instant.left}.`)
    return instant.right
  })

/** An option that is a month. */
export const monthOption = (): Option =>
  new Option('--month <month>', 'the month, by UTC, such as 2026-03; the present one, if not said').argParser(
    (text: string): string => {
      if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('Expected a month such as 2026-03.')
      return text
    }
  )

/** Why a question about an order has no answer. */
export const unknownOrder = (orderId: string, { asOf, knownAt }: Clocks = {}): string =>
  `This store knows no order ${orderId}${asOf === undefined && knownAt === undefined ? '' : ' at that time'}.`

/** The answer to a question about an order; null where nobody placed it, so that an empty answer says something. */
export const ifPlaced = <A>(shop: Readdress, orderId: string, answer: Answer<A>): Answer<A | null> =>
  pipe(
    shop.editability(orderId),
    TaskEither.flatMap((placed): Answer<A | null> => (placed === null ? TaskEither.right(null) : answer))
  )

/** The month that is named, or the present one. */
export const monthOr = (month: string | undefined, now: Instant): string => month ?? now.slice(0, 7)

/** An answer where others may be null. */
export const orNull = <A>(answer: Answer<A>): Answer<A | null> =>
  pipe(
    answer,
    TaskEither.map((given): A | null => given)
  )
