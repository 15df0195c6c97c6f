// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { SourceRef } from '../values/source-ref.ts'
import { Code } from '../values/text.ts'

/** Facts were declared wrong: they stay in the stream, and the order is as if they had not been recorded. */
export const ErrorDeclared = event('ErrorDeclared', {
  sources: t.readonlyArray(SourceRef),
  reason: Code,
  corrections: t.readonlyArray(SourceRef)
})
export interface ErrorDeclared extends t.TypeOf<typeof ErrorDeclared> {}
