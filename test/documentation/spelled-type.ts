import type { Shape } from './codec-shape.ts'

// What each kind of text or number takes, for the reader of a page who cannot look into a codec.
const words: ReadonlyMap<string, string> = new Map([
  ['ShortText', 'text of 1 to 300 characters'],
  ['LongText', 'text of 1 to 4,000 characters'],
  ['KeyId', 'the id of a key: 1 to 64 letters, digits, hyphens or underlines'],
  ['DataSubject', 'a person of the order: `buyer`, `recipient-1`, `other-1`'],
  ['ReasonCode', 'the reason as the scheme writes it: 1 to 64 letters, digits, dots, hyphens or underlines'],
  ['Sha256', '64 hexadecimal digits in lower case'],
  ['Code', 'a word of 1 to 64 letters, digits or hyphens, from the shop’s own list'],
  ['DeadlineRef', 'the id of what waits: of a case, a parcel, an intercept, an offer, an enquiry or a dispute'],
  ['Uuid', 'a UUID in lower case'],
  ['Count', 'a whole number from 0'],
  ['Day', 'a day by the calendar of UTC, `2026-03-01`'],
  [
    'DisclosureError',
    'the refusal with its facts: `PurposeForbids`, `ProcessingIsRestricted`, `QuotaExceeded`, `ValueErased`'
  ],
  [
    'a pseudonym, such as buyer-17, never a name or a telephone number',
    'a pseudonym: 1 to 64 letters, digits or hyphens, no more than six digits without a letter'
  ],
  ['Instant', 'a moment, `2026-03-01T12:31:00.000Z`'],
  ['Duration', 'a length of time, `P2D`, `PT4H`'],
  [
    'CarrierTime',
    'an object `{ "local": "2026-03-01T20:31:00", "offset": "+08:00" }`, offset null where the carrier tells none'
  ],
  ['Money', 'an amount, `{ "minor": "6800", "currency": "CNY" }`'],
  ['StatedAddress', 'an address, as above'],
  ['Place', 'a region: `country`, *`province`*, *`city`*'],
  ['Ordinal', 'a whole number from 1'],
  ['Quantity', 'a whole number from 1 to 1,000,000'],
  ['Rating', 'a whole number from 1 to 5'],
  ['boolean', '`true` or `false`'],
  ['number', 'a number'],
  ['string', 'text'],
  ['CountryCode', 'two capital letters'],
  ['DataSubject', 'whose it is: `buyer`, `recipient-1`, `other-1`'],
  ['Division', 'a division by `code` and `name`'],
  ['PersonName', 'a name'],
  ['Phone', 'a telephone: `number`, `extension`, `kind`, `validUntil`'],
  ['PolicyRef', 'a policy: `id`, `version`'],
  ['PostalAddress', 'an address: `region` and `point`, and the rest of it, all personal'],
  ['Region', 'a region: `country`, `province`, `city`'],
  ['SourceRef', 'a source: `system`, `eventId`'],
  ['OrderId', '1 to 64 letters, digits or hyphens'],
  ['ParcelId', '1 to 32 letters, digits or hyphens'],
  ['LineId', '1 to 32 letters, digits or hyphens'],
  ['TrackingNumber', '6 to 40 capital letters or digits'],
  ['CarrierName', 'the carrier’s short name: 1 to 32 lower-case letters, digits or hyphens'],
  ['ActorId', 'a pseudonym of 1 to 64 letters, digits or hyphens'],
  ['IssueId', 'the id of an issue, `Stall:p1:1`'],
  ['EvidenceRef', 'a file: `subject`, `sha256`, `mediaType`, `bytes`, `storedAs`'],
  [
    'GivenFactor',
    'a factor: what was `stated` (Nickname, OrderNumber, OrderTime, PaidAmount, Items, PhoneLast4), or its `result` (PlatformSession, PaymentInstrument, IdDocument), or `result` and `contactVersion` (OtpToContactOnFile, CallbackToNumberOnFile)'
  ]
])

const ids =
  /^(Case|Command|Intercept|Resolution|Enquiry|Investigation|Note|Message|Action|Dispute|Hold|Remedy|Claim)Id$/

/** What a codec takes, in words; throws for one that nobody has put into words. */
export const spelledType = (codec: Shape): string => {
  const personal = /^Personal<(\w+)>$/.exec(codec.name)?.[1]
  if (personal !== undefined) return `${words.get(personal) ?? personal}, personal`
  const word = words.get(codec.name)
  if (word !== undefined) return word
  if (ids.test(codec.name)) return 'a UUID in lower case'
  if (codec.keys !== undefined) return Object.keys(codec.keys).join(', ')
  if (codec._tag === 'ReadonlyArrayType' && codec.type !== undefined) return `a list, each ${spelledType(codec.type)}`
  if (codec.props !== undefined)
    return `an object: ${Object.entries(codec.props)
      .map(([name, field]) => `\`${name}\` (${spelledType(field)})`)
      .join(', ')}`
  if (codec._tag === 'UnionType' && codec.types?.some(({ _tag }) => _tag === 'NullType') === true)
    return `${codec.types
      .filter(({ _tag }) => _tag !== 'NullType')
      .map(spelledType)
      .join(', or ')}, or null`
  if (codec._tag === 'LiteralType') return `\`${String(codec.value)}\``
  if (codec._tag === 'UnionType' && codec.types !== undefined) return codec.types.map(spelledType).join(', or ')
  if (codec.types !== undefined) return codec.types.map(spelledType).join('; may also hold ')
  if (codec.type !== undefined) return spelledType(codec.type)
  throw new TypeError(`${codec.name} has no words yet: add them to spelled-type.ts.`)
}
