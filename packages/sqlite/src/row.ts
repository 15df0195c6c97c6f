import type { SQLOutputValue } from 'node:sqlite'
import { isJsonObject, type Json, type JsonObject } from '@readdress/event-store'

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** A column holds what was never written there. Only we write the files, and STRICT tables keep the types: a stranger has changed it. */
export interface RowDamaged extends Error {
  readonly isRowDamaged: true
}

/** Whether something caught tells of a damaged row. */
export const isRowDamaged = (caught: unknown): caught is RowDamaged =>
  caught instanceof Error && 'isRowDamaged' in caught

/** The number in a column. */
export const numberIn = (row: Row, column: string): number => {
  const value = row[column]
  return typeof value === 'number' ? value : damaged(column)
}

/** The text in a column. */
export const textIn = (row: Row, column: string): string => {
  const value = row[column]
  return typeof value === 'string' ? value : damaged(column)
}

/** The JSON in a column. */
export const jsonIn = (row: Row, column: string): Json => {
  try {
    return JSON.parse(textIn(row, column))
  } catch {
    // The error of JSON.parse quotes the text, which may be personal.
    return damaged(column)
  }
}

/** The JSON object in a column. */
export const objectIn = (row: Row, column: string): JsonObject => {
  const value = jsonIn(row, column)
  return isJsonObject(value) ? value : damaged(column)
}

const damaged = (column: string): never => {
  throw Object.assign(new Error(`The column ${column} is damaged.`), { isRowDamaged: true } as const)
}
