import { InvalidArgumentError } from 'commander'
import { Instant } from 'readdress'

/** Reads a day that a person typed, `2026-03-01`. */
export const readDay = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && Instant.is(`${text}T00:00:00.000Z`)) return text
  throw new InvalidArgumentError('Write a day, such as 2026-03-01.')
}
