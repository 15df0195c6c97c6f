/** A JSON Schema, draft 2020-12, as a JSON object. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const text = (pattern: string): JsonSchema => ({ type: 'string', pattern: `^${pattern}$` })
const uuid = text('[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}')
const localName = { ...text('[A-Za-z0-9-]{1,32}'), not: { const: 'Order' } }
const day = '(0[1-9]|[12][0-9]|3[01])'
const month = '(0[1-9]|1[0-2])'
const hour = '([01][0-9]|2[0-3])'

/**
 * What the codecs of single texts and numbers take. A test holds them to the codecs. Lengths are counted in UTF-16 units by the codecs and in characters
 * by a schema, so a text of rare signs may pass here and be refused there.
 */
export const knownForms: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['ActionId', uuid],
  ['ActorId', text('[A-Za-z0-9-]{1,64}')],
  ['CarrierName', text('[a-z0-9-]{1,32}')],
  ['CaseId', uuid],
  ['ClaimId', uuid],
  ['Code', text('[A-Za-z0-9-]{1,64}')],
  ['CommandId', uuid],
  ['CountryCode', text('[A-Z]{2}')],
  ['Currency', text('[A-Z]{3}')],
  ['DataSubject', text('(buyer|(recipient|other)-[1-9][0-9]{0,3})')],
  ['DeadlineRef', text('[A-Za-z0-9-]{1,64}')],
  ['DisputeId', uuid],
  ['DivisionCode', text('([0-9]{6}|[A-Z0-9]{1,3})')],
  [
    'Duration',
    text(
      'P(?=[0-9]|T[0-9])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?'
    )
  ],
  ['EnquiryId', uuid],
  ['Extension', text('[0-9]{1,8}')],
  ['HoldId', uuid],
  ['Instant', { ...text(`[0-9]{4}-${month}-${day}T${hour}(:[0-5][0-9]){2}\\.[0-9]{3}Z`), format: 'date-time' }],
  ['InterceptId', uuid],
  ['InvestigationId', uuid],
  ['IssueId', text('[A-Za-z]{1,32}:[A-Za-z0-9-]{1,32}:[1-9][0-9]{0,5}')],
  ['KeyId', text('[A-Za-z0-9_-]{1,64}')],
  ['LineId', localName],
  ['LocalTime', text(`[0-9]{4}-${month}-${day}T${hour}:[0-5][0-9]:[0-5][0-9]`)],
  ['LongText', { type: 'string', minLength: 1, maxLength: 4000 }],
  ['MessageId', uuid],
  ['MinorUnits', text('(0|-?[1-9][0-9]{0,17})')],
  ['NoteId', uuid],
  ['Offset', text('[+-](0[0-9]|1[0-4]):[0-5][0-9]')],
  ['OrderId', text('[A-Za-z0-9-]{1,64}')],
  ['Ordinal', { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }],
  ['ParcelId', localName],
  ['PersonName', { type: 'string', minLength: 1, maxLength: 300 }],
  ['PhoneNumber', text('\\+[1-9][0-9]{4,14}')],
  ['Quantity', { type: 'integer', minimum: 1, maximum: 1_000_000 }],
  ['Rating', { type: 'integer', minimum: 1, maximum: 5 }],
  ['ReasonCode', text('[A-Za-z0-9._-]{1,64}')],
  ['RemedyId', uuid],
  ['ResolutionId', uuid],
  ['Sha256', text('[0-9a-f]{64}')],
  ['ShortText', { type: 'string', minLength: 1, maxLength: 300 }],
  ['TrackingNumber', text('[A-Z0-9]{6,40}')]
])
