import * as t from 'io-ts'

/** Identity of a problem with a parcel, derived and not chosen: kind, parcel and ordinal, such as `Stall:p1:1`. */
export const IssueId: t.Type<string> = new t.Type<string>(
  'IssueId',
  (u): u is string => typeof u === 'string' && /^[A-Za-z]{1,32}:[A-Za-z0-9-]{1,32}:[1-9][0-9]{0,5}$/.test(u),
  (u, context) => (IssueId.is(u) ? t.success(u) : t.failure(u, context)),
  t.identity
)
