import * as Either from 'fp-ts/lib/Either.js'
import { Instant } from 'readdress'

/** What a moment must look like on the command line. */
export const instantForm = 'a moment with its zone, such as 2026-03-01T20:31:00+08:00 or 2026-03-01T12:31Z'

const form =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2})(?<second>:\d{2})?(?<fraction>\.\d{1,3})?(?<zone>Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** Reads a moment that a person typed: seconds may be left out, the zone may not, for a clock time without one is many moments. */
export const readInstant = (text: string): Either.Either<typeof instantForm, Instant> => {
  const { date, time, second = ':00', fraction = '.', zone } = form.exec(text)?.groups ?? {}
  const clock = `${date}T${time}${second}${fraction.padEnd(4, '0')}`
  // Without its zone first: 30 February would otherwise become a day of March.
  if (zone === undefined || !Instant.is(`${clock}Z`)) return Either.left(instantForm)
  const instant = new Date(`${clock}${zone}`).toISOString()
  return Instant.is(instant) ? Either.right(instant) : Either.left(instantForm)
}
