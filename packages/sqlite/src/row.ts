import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { isJsonObject, type Json, type JsonObject, Position, StreamName } from '@readdress/event-store'

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/**
 * Whether something caught tells of a damaged row: a column holds what was never written there, or a number that is larger than any of ours.
 *
 * Only we write the files, and STRICT tables keep the types: a stranger has changed it, or the disk.
 */
export const isRowDamaged = (caught: unknown): boolean =>
  caught instanceof Error && ('isRowDamaged' in caught || ('code' in caught && caught.code === 'ERR_OUT_OF_RANGE'))

/** A row as the list of its values, which is quicker to make than an object with names. */
export type Values = ReadonlyArray<SQLOutputValue>

/** Lets a statement give its rows as lists of values, in the order of the columns. */
export const listing = (
  statement: StatementSync
): ((...parameters: ReadonlyArray<SQLInputValue>) => ReadonlyArray<Values>) => {
  statement.setReturnArrays(true)
  return (...parameters) => {
    const rows: ReadonlyArray<unknown> = statement.all(...parameters)
    return rows.filter(Array.isArray)
  }
}

/** The number in a column. */
export const numberIn = (row: Row, column: string): number => asNumber(row[column], column)

/** The text in a column. */
export const textIn = (row: Row, column: string): string => asText(row[column], column)

/** The text in a column that may be empty. */
export const textOrNullIn = (row: Row, column: string): string | null =>
  row[column] === null ? null : textIn(row, column)

/** The bytes in a column that may be empty. */
export const bytesOrNullIn = (row: Row, column: string): Uint8Array | null => {
  const value = row[column]
  return value === null || value instanceof Uint8Array ? value : damaged(column)
}

/** The text in a column that holds nothing but texts of this kind. */
export const wordIn = <Word extends string>(
  row: Row,
  column: string,
  isWord: (text: unknown) => text is Word
): Word => {
  const value = row[column]
  return isWord(value) ? value : damaged(column)
}

/** The position in a column. */
export const positionIn = (row: Row, column: string): Position => {
  const value = row[column]
  return Position.is(value) ? value : damaged(column)
}

/** The JSON in a column. */
export const jsonIn = (row: Row, column: string): Json => asJson(row[column], column)

/** A value as the number that its column holds. */
export const asNumber = (value: SQLOutputValue | undefined, column: string): number =>
  typeof value === 'number' ? value : damaged(column)

/** A value as the text that its column holds. */
export const asText = (value: SQLOutputValue | undefined, column: string): string =>
  typeof value === 'string' ? value : damaged(column)

/** A value as the ASCII text whose bytes its column holds. */
export const asAscii = (value: SQLOutputValue | undefined, column: string): string =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
    : damaged(column)

/** A value as the stream's name that its column holds. */
export const asStream = (value: SQLOutputValue | undefined, column: string): StreamName =>
  StreamName.is(value) ? value : damaged(column)

/** A value as the JSON that its column holds. */
export const asJson = (value: SQLOutputValue | undefined, column: string): Json => {
  try {
    return JSON.parse(asText(value, column))
  } catch {
    // The error of JSON.parse quotes the text, which may be personal.
    return damaged(column)
  }
}

/** A value as the JSON object that its column holds. */
export const asObject = (value: SQLOutputValue | undefined, column: string): JsonObject => {
  const json = asJson(value, column)
  return isJsonObject(json) ? json : damaged(column)
}

/** Rows whose numbers in a column, the one at this place of the list, follow one another without a gap; where one is missing, so is what it stood for. */
export const countedFrom = (
  rows: ReadonlyArray<Values>,
  place: number,
  column: string,
  first: number
): ReadonlyArray<Values> => (rows.every((row, index) => row[place] === first + index) ? rows : damaged(column))

const damaged = (column: string): never => {
  throw Object.assign(new Error(`The column ${column} is damaged.`), { isRowDamaged: true } as const)
}
