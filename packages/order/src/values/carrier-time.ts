import * as t from 'io-ts'
import { Instant } from './instant.ts'

export interface LocalTimeBrand {
  readonly LocalTime: unique symbol
}

/** A wall-clock time without zone, as carriers send it: `2026-03-01T20:31:00`. */
export const LocalTime = t.brand(
  t.string,
  (text): text is t.Branded<string, LocalTimeBrand> =>
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text),
  'LocalTime'
)
export type LocalTime = t.TypeOf<typeof LocalTime>

export interface OffsetBrand {
  readonly Offset: unique symbol
}

/** A distance from UTC, such as `+08:00`. */
export const Offset = t.brand(
  t.string,
  (text): text is t.Branded<string, OffsetBrand> => /^[+-](0\d|1[0-4]):[0-5]\d$/.test(text),
  'Offset'
)
export type Offset = t.TypeOf<typeof Offset>

/** When a carrier says that something happened: local time and its offset, null where the carrier does not tell. An offset is never guessed. */
export const CarrierTime = t.readonly(t.strict({ local: LocalTime, offset: t.union([Offset, t.null]) }), 'CarrierTime')
export interface CarrierTime extends t.TypeOf<typeof CarrierTime> {}

/** Milliseconds on one time line, for comparing two times of carriers; a time without offset counts as UTC, so only times of one source compare exactly. */
export const moment = (time: CarrierTime): number => Date.parse(`${time.local}${time.offset ?? '+00:00'}`)

/** The moment of a number of milliseconds on that line; null where it lies beyond the years that an Instant can name. */
export const instantOf = (milliseconds: number): Instant | null => {
  const at = new Date(milliseconds).toISOString()
  return Instant.is(at) ? at : null
}

/** Whether a time of a carrier comes before a moment. */
export const isEarlier = (time: CarrierTime, than: Instant): boolean => moment(time) < Date.parse(than)
