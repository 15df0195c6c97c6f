import { isJsonObject, type JsonObject } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { BundleContent } from './bundle-content.ts'
import { disputedTransaction } from './compelling-evidence.ts'
import { fittedText } from './fitted-text.ts'
import { type StripeFileField, stripeFileFields, stripeTextFields, type WhyEmpty } from './stripe-fields.ts'
import { type FieldFiles, stripeFiles } from './stripe-files.ts'
import { type FieldText, stripeTexts } from './stripe-texts.ts'
import type { VenueLimits } from './venue.ts'

/** The evidence of a dispute with Stripe's names; submitting it is left to whoever has read it. */
export interface StripeEvidence {
  /** The text fields, nested as Stripe nests them; what is empty is left out. */
  readonly fields: JsonObject
  /** The files of the bundle that go into each field: they are uploaded first, and the report is printed. */
  readonly files: { readonly [Field in StripeFileField]?: ReadonlyArray<string> }
  /** Fields that end early, with how many lines there was no room for. */
  readonly cut: ReadonlyArray<{ readonly field: string; readonly more: number }>
  readonly empty: ReadonlyArray<{ readonly field: string; readonly why: WhyEmpty }>
}

/** A text field by its path, `enhanced_evidence/…` down to its name. */
export interface StripeText {
  readonly field: string
  readonly text: string
}

/** What Stripe is given: the evidence, and its text fields one by one. */
export interface StripeForm {
  readonly evidence: StripeEvidence
  readonly texts: ReadonlyArray<StripeText>
}

/** Stripe's fields of a bundle: no text is longer than the limits, and each is cut between two lines. */
export const stripeForm = (content: BundleContent, limits: VenueLimits): StripeForm => {
  const { texts, cut, empty } = textsWithin(content, limits)
  const attached = stripeFiles(content)
  const noFile = stripeFileFields.flatMap((field) => emptyOf(field, attached[field]))
  const files = Object.fromEntries(
    stripeFileFields.flatMap((field) => {
      const found = attached[field]
      return Either.isRight(found) ? [[field, found.right] as const] : []
    })
  )
  const fields = texts.reduce<JsonObject>((all, { field, text }) => withField(all, field.split('/'), text), {})
  return { texts, evidence: { fields, files, cut, empty: [...empty, ...noFile] } }
}

// In the order in which they got room.
const textsWithin = (
  content: BundleContent,
  { fieldCharacters = Number.POSITIVE_INFINITY, characters = Number.POSITIVE_INFINITY }: VenueLimits
): Pick<StripeEvidence, 'cut' | 'empty'> & { readonly texts: ReadonlyArray<StripeText> } => {
  const texts: Array<StripeText> = []
  const cut: Array<StripeEvidence['cut'][number]> = []
  const empty: Array<StripeEvidence['empty'][number]> = [
    { field: `${compelling}/prior_undisputed_transactions`, why: 'not-in-bundle' }
  ]
  let room = characters
  for (const [field, found] of drafts(content)) {
    const fitted = Either.isRight(found) ? fittedText(found.right, Math.min(fieldCharacters, room)) : null
    if (Either.isLeft(found)) empty.push({ field, why: found.left })
    else if (fitted === null) empty.push({ field, why: 'too-long' })
    else {
      texts.push({ field, text: fitted.text })
      room -= fitted.text.length
      if (fitted.more > 0) cut.push({ field, more: fitted.more })
    }
  }
  return { texts, cut, empty }
}

const compelling = 'enhanced_evidence/visa_compelling_evidence_3'

// What Visa asks of the transaction comes before the long texts, so that these leave room for it.
const drafts = (content: BundleContent): ReadonlyArray<readonly [field: string, FieldText]> => {
  const texts = stripeTexts(content)
  const own = stripeTextFields.map((field) => [field, texts[field]] as const)
  const long = stripeTextFields.indexOf('uncategorized_text')
  const asked = disputedTransaction(content, texts.product_description).map(
    ([name, found]) => [`${compelling}/disputed_transaction/${name}`, found] as const
  )
  return [...own.slice(0, long), ...asked, ...own.slice(long)]
}

const emptyOf = (field: string, found: FieldFiles): StripeEvidence['empty'] =>
  Either.isLeft(found) ? [{ field, why: found.left }] : []

const withField = (fields: JsonObject, [name = '', ...rest]: ReadonlyArray<string>, text: string): JsonObject => {
  if (rest.length === 0) return { ...fields, [name]: text }
  const inner = fields[name] ?? {}
  return { ...fields, [name]: withField(isJsonObject(inner) ? inner : {}, rest, text) }
}
