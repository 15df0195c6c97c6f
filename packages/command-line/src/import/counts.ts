import * as t from 'io-ts'

/** How many commands were read, and what became of them; `repeated` had been taken before, or left nothing to do. */
export const Counts = t.readonly(
  t.strict({ read: t.number, accepted: t.number, repeated: t.number, rejected: t.number }),
  'Counts'
)
export interface Counts extends t.TypeOf<typeof Counts> {}

/** Before the first command. */
export const noCounts: Counts = { read: 0, accepted: 0, repeated: 0, rejected: 0 }
