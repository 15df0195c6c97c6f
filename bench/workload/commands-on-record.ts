import { warmUpFor } from './notices.ts'

/** What is on record after commands: how many of them, on how many orders, and where the last one lies. */
export interface OnRecord {
  readonly commands: number
  readonly streams: number
  readonly last: number
}

/** The same with the commands of the warm-up beside them. */
export const withWarmUp = (size: number, { commands, streams, last }: OnRecord): OnRecord => ({
  commands: commands + warmUpFor(size),
  streams: streams + warmUpFor(size),
  last
})

/** The same in words. */
export const inWords = ({ commands, streams, last }: OnRecord): string =>
  `${commands} commands on record in ${streams} streams, the last at revision ${last}`
