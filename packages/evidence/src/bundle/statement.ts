/** What the exporter signs: these names are a public format, and never change. */
import { readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** The kind of our predicate. */
export const predicateType = 'https://readdress.dev/evidence-bundle/v1'

const statementType = 'https://in-toto.io/Statement/v1'

/** Why a personal value or a file is not shown; `missing` is a file that is not kept, although nobody erased it. */
export type WithheldReason = 'masked' | 'erased' | 'restricted' | 'out-of-scope' | 'missing'

const Withheld = t.readonly(
  t.strict({
    pointer: t.string,
    reason: t.keyof({ masked: null, erased: null, restricted: null, 'out-of-scope': null, missing: null }),
    rev: t.string
  })
)
/** How the report of a bundle is written, so that whoever verifies can write it again. */
export interface ReportManner {
  /** The language that comes first. */
  readonly first: 'zh' | 'en'
  /** The distance from UTC of the times, `+08:00`. */
  readonly offset: string
  /** The version of the template. */
  readonly template: string
}

/** Whether a text is a distance from UTC, `+08:00`, at which a report can tell times. */
export const isOffset = (text: string): boolean => /^[+-](0\d|1[0-4]):[0-5]\d$/.test(text)

const Offset = t.refinement(t.string, isOffset, 'Offset')
const Manner = t.readonly(t.strict({ first: t.keyof({ zh: null, en: null }), offset: Offset, template: t.string }))
const Place = t.readonly(t.strict({ pointer: t.string, rev: t.string }))
const texts = { exporter: t.string, legalBasis: t.string, purpose: t.string, recipient: t.string }

/** What a bundle says about itself, beside its files. */
export interface Predicate {
  /** Whoever exported, by a pseudonym. */
  readonly exporter: string
  readonly legalBasis: string
  readonly purpose: string
  readonly recipient: string
  readonly stream: string
  readonly tenant: string
  readonly ref: string
  readonly headHash: string
  readonly headRev: string
  readonly checkpoint: { readonly root: string; readonly size: string }
  readonly disclosed: ReadonlyArray<{ readonly pointer: string; readonly rev: string }>
  readonly withheld: ReadonlyArray<{ readonly pointer: string; readonly reason: WithheldReason; readonly rev: string }>
  readonly generationEnvironment: Readonly<Record<string, string>>
  readonly report: ReportManner
  /** SHA-256 of the published verifier, as 64 hexadecimal digits. */
  readonly verifierSha256: string
}

const Predicate: t.Type<Predicate, unknown> = t.readonly(
  t.strict({
    ...texts,
    stream: t.string,
    tenant: t.string,
    ref: t.string,
    headHash: t.string,
    headRev: t.string,
    checkpoint: t.readonly(t.strict({ root: t.string, size: t.string })),
    disclosed: t.readonlyArray(Place),
    withheld: t.readonlyArray(Withheld),
    generationEnvironment: t.readonly(t.record(t.string, t.string)),
    report: Manner,
    verifierSha256: t.string
  }),
  'Predicate'
)

/** A file and its SHA-256 as 64 hexadecimal digits. */
export interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: string }
}

/** A statement of in-toto about the files of a bundle. */
export interface Statement {
  readonly _type: typeof statementType
  readonly predicate: Predicate
  readonly predicateType: typeof predicateType
  readonly subject: ReadonlyArray<Subject>
}

const Statement: t.Type<Statement, unknown> = t.readonly(
  t.strict({
    _type: t.literal(statementType),
    predicate: Predicate,
    predicateType: t.literal(predicateType),
    subject: t.readonlyArray(
      t.readonly(t.strict({ digest: t.readonly(t.strict({ sha256: t.string })), name: t.string }))
    )
  }),
  'Statement'
)

/** A statement about these files. */
export const statement = (predicate: Predicate, subject: ReadonlyArray<Subject>): Statement => ({
  _type: statementType,
  predicate,
  predicateType,
  subject
})

/** The statement in these bytes; null when it is none of ours. */
export const readStatement = (bytes: Uint8Array): Statement | null => {
  const json = readEvidenceJson(bytes)
  return Either.isRight(json) && Statement.is(json.right) ? json.right : null
}
