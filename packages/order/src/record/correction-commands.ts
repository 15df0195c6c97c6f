import * as t from 'io-ts'
import { command } from '../command.ts'
import { SourceRef } from '../values/source-ref.ts'
import { Code } from '../values/text.ts'

/**
 * Declare that facts never should have been recorded: the order is from then on as if they had not been. Facts are named by their source, for one
 * fact may have come to several events. `corrections` are the sources of the facts that tell it right, where there are such.
 */
export const DeclareError = command(
  'DeclareError',
  { sources: t.readonlyArray(SourceRef), reason: Code },
  { corrections: t.readonlyArray(SourceRef) }
)
export type DeclareError = t.TypeOf<typeof DeclareError>
