// These names are the storage format: a refused disclosure is an event that holds its error.
import * as t from 'io-ts'
import { Code, Count } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { AccessPurpose } from './enumerations.ts'

const error = <Type extends string, Facts extends t.Props>(type: Type, facts: Facts) =>
  t.readonly(t.strict({ type: t.literal(type), ...facts }, type))

/** The purpose does not open these fields, at this stage, to this role; nothing is open that the policy does not name. */
const PurposeForbids = error('PurposeForbids', {
  purpose: AccessPurpose,
  fields: t.readonlyArray(Code),
  because: t.keyof({ Role: null, Stage: null, Fields: null })
})

/** The data may only be kept. */
const ProcessingIsRestricted = error('ProcessingIsRestricted', { subject: DataSubject, ground: Code })

/** The actor has seen as much as one may see in a day. */
const QuotaExceeded = error('QuotaExceeded', { quota: Count, resetsAt: Instant })

/** The keys are destroyed: nobody can read the data any more. */
const ValueErased = error('ValueErased', {
  subject: DataSubject,
  because: t.literal('Destroyed'),
  destroyedAt: Instant
})

/** Why personal data are not shown: facts for a reader, without personal values. */
export const DisclosureError = t.union(
  [PurposeForbids, ProcessingIsRestricted, QuotaExceeded, ValueErased],
  'DisclosureError'
)
export type DisclosureError = t.TypeOf<typeof DisclosureError>
