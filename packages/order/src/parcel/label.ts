// These names are the storage format.
import * as t from 'io-ts'
import { Instant } from '../values/instant.ts'

/** What was ordered with a label: no redirect by anybody, a signature, an insurance. */
export const LabelOptions = t.readonly(
  t.strict({ redirectBarred: t.boolean, signature: t.boolean, insured: t.boolean }),
  'LabelOptions'
)

/** What the platform answered when it was asked whether its address is still the one we hold. */
export const PlatformCheck = t.readonly(t.strict({ matched: t.boolean, checkedAt: Instant }), 'PlatformCheck')
export interface PlatformCheck extends t.TypeOf<typeof PlatformCheck> {}
