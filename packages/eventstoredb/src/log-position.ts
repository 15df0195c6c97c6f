import { beginning, Position, type PositionUnknown, storeReadFailure } from '@readdress/event-store'
import { field } from './field.ts'

/** Where the server stands in its log: both parts, for one is not to be had from the other. */
export interface LogPosition {
  readonly commit: bigint
  readonly prepare: bigint
}

const unknown = 2n ** 64n - 1n

/** The port's position: `esdb1.`, then commit and prepare as 16 hexadecimal digits each, so that texts sort like positions. */
export const positionOf = ({ commit, prepare }: LogPosition): Position => {
  const digitsOfCommit = digits(commit)
  const text = `esdb1.${digitsOfCommit}.${prepare === commit ? digitsOfCommit : digits(prepare)}`
  if (Position.is(text)) return text
  throw new TypeError('A position of the server has 64 bits in each part.')
}

const digits = (part: bigint): string => part.toString(16).padStart(16, '0')

/** The server's position, or from the start; a position of another store is told as unknown. */
export const logPosition = (after: Position): LogPosition | 'start' => {
  if (after === beginning) return 'start'
  const [, commit, prepare] = /^esdb1\.([0-9a-f]{16})\.([0-9a-f]{16})$/.exec(after) ?? []
  if (commit === undefined || prepare === undefined) throw storeReadFailure(positionUnknown(after))
  return { commit: BigInt(`0x${commit}`), prepare: BigInt(`0x${prepare}`) }
}

/** The fact that the store never gave this position. */
export const positionUnknown = (position: Position): PositionUnknown => ({ type: 'PositionUnknown', position })

/** The port's position of something that the client gave, or null where it tells none. */
export const positionIn = (value: unknown): Position | null => {
  const commit = field(value, 'commit')
  const prepare = field(value, 'prepare')
  if (typeof commit !== 'bigint' || typeof prepare !== 'bigint' || commit === unknown) return null
  return positionOf({ commit, prepare })
}
