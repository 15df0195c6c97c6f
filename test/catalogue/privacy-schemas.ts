import {
  accessCommands,
  accessEventSchemas,
  accessEvents,
  erasureCommands,
  erasureEvents,
  Pseudonym
} from '@readdress/privacy'
import { privacySentences } from '../documentation/sentences.ts'
import { type JsonSchema, knownForms } from './known-forms.ts'
import { commandsDocument, eventsDocument } from './schema-documents.ts'

/** The commands about erasures, then those to the access log. */
export const privacyCommands = [...erasureCommands, ...accessCommands]

/** The events of erasures, then those of the access log. */
export const privacyEvents = [...erasureEvents, ...accessEvents]

const urn = 'urn:readdress:privacy'

const versions = new Map(Object.entries(accessEventSchemas).map(([type, { version }]) => [type, version]))

/** In which version an event is stored today; those of erasures are all in their first. */
export const privacyVersionOf = (type: string): number => versions.get(type) ?? 1

/** The name of the schema of an event's data. */
export const privacyDataSchemaId = (type: string): string => `${urn}:${type}:${privacyVersionOf(type)}`

const formOf = (name: string): JsonSchema => knownForms.get(name) ?? {}
const { pattern: instant } = formOf('Instant')

/** What the codecs of single texts and numbers take. They bear no brand, so some are other than those of the order with the same name. */
export const privacyForms: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ...['Code', 'DataSubject', 'Instant', 'OrderId', 'Sha256'].map((name) => [name, formOf(name)] as const),
  ['Count', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  ['Day', { type: 'string', pattern: `${String(instant).replace(/T.*/, '')}$`, format: 'date' }],
  ['KeyId', { type: 'string', pattern: '^k1_[A-Za-z0-9_-]{22}$' }],
  // A code with a letter, or with so few digits that it is no telephone number.
  [Pseudonym.name, { type: 'string', pattern: `^(?=.*[A-Za-z]|-*${'[0-9]?-*'.repeat(6)}$)[A-Za-z0-9-]{1,64}$` }],
  ['Uuid', formOf('CommandId')]
])

const privacy = { urn, forms: privacyForms, sentences: privacySentences }

/** One schema for all commands of the privacy package. */
export const privacyCommandsSchema = (): JsonSchema =>
  commandsDocument(
    {
      ...privacy,
      title: 'Commands of privacy',
      description:
        'What may be asked about the erasure of a person, and of the access log. A field that no command has is refused.'
    },
    privacyCommands
  )

/** One schema for all events of the privacy package. */
export const privacyEventsSchema = (): JsonSchema =>
  eventsDocument(
    {
      ...privacy,
      title: 'Events of privacy',
      description: 'What has happened on the way to an erasure, and who saw personal data, as it is stored.'
    },
    privacyEvents.map((codec) => ({ type: codec.name, version: privacyVersionOf(codec.name), codec }))
  )
