import { isUtf8 } from 'node:buffer'
import * as Either from 'fp-ts/lib/Either.js'
import { decodeCommand, type OrderCommand, type UnreadableCommand } from 'readdress'
import type { Line } from './lines.ts'

/** The most bytes that a line may have. */
export const longestLine = 1024 * 1024

/** Why a line is no command; never what stands in it, which may be personal. */
export type UnreadableLine =
  | { readonly type: 'LineTooLong'; readonly longest: number }
  | { readonly type: 'NotUtf8' }
  | { readonly type: 'NotJson' }
  | UnreadableCommand

/** Reads the command in a line; null in an empty line. */
export const readCommand = ({ bytes }: Line): Either.Either<UnreadableLine, OrderCommand | null> => {
  if (bytes === null) return Either.left({ type: 'LineTooLong', longest: longestLine })
  if (!isUtf8(bytes)) return Either.left({ type: 'NotUtf8' })
  // This also takes off the mark that some editors put before the first line.
  const text = bytes.toString('utf8').trim()
  if (text === '') return Either.right(null)
  const parsed = Either.tryCatch(
    (): unknown => JSON.parse(text),
    (): UnreadableLine => ({ type: 'NotJson' })
  )
  return Either.isLeft(parsed) ? parsed : decodeCommand(parsed.right)
}

/** Why a line is no command, in a sentence. */
export const unreadableLineText = (unreadable: UnreadableLine): string => {
  switch (unreadable.type) {
    case 'LineTooLong':
      return `The line is longer than ${unreadable.longest.toLocaleString('en')} bytes.`
    case 'NotUtf8':
      return 'The line is not text in UTF-8.'
    case 'NotJson':
      return 'The line is not JSON.'
    case 'InvalidValue':
      return `${unreadable.field === '' ? 'The line' : unreadable.field} is not as it must be: ${unreadable.problem}.`
  }
}
