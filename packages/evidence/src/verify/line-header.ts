import type { Json } from '@readdress/event-store'
import * as t from 'io-ts'

const Header = t.intersection([
  t.strict({
    alg: t.literal('sha-256'),
    dataDigest: t.string,
    id: t.string,
    metaDigest: t.string,
    prev: t.string,
    recordedAt: t.union([t.string, t.null]),
    ref: t.string,
    rev: t.string,
    stream: t.string,
    tenant: t.string,
    type: t.string,
    v: t.literal(1)
  }),
  t.partial({ salt: t.string })
])

/** The header of an event as a bundle shows it; a salt only where the chain begins. */
export interface LineHeader extends Omit<t.TypeOf<typeof Header>, 'salt'> {
  readonly salt: string | null
}

const names = 12

/** The header that a value is, with no member more; null when it is none. */
export const headerIn = (value: Json): LineHeader | null => {
  if (!Header.is(value)) return null
  const { salt = null } = value
  return Object.keys(value).length === names + (salt === null ? 0 : 1) ? { ...value, salt } : null
}

const Record = t.strict({ id: t.string, rev: t.string, type: t.string })

/** What stands in the place of a header for an event from before the chain. */
export interface LineRecord extends t.TypeOf<typeof Record> {}

/** The record that a value is, with no member more; null when it is none. */
export const recordIn = (value: Json): LineRecord | null =>
  Record.is(value) && Object.keys(value).length === 3 ? value : null
