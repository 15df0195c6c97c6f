import { visibleText } from '../report/visible-text.ts'
import { type Finding, type FindingCode, standings, type Verdict } from '../verify/finding.ts'
import type { Verification } from '../verify/verify-bundle.ts'
import { type FindingSentences, factsTold, findingSentences } from './finding-sentences.ts'
import { factsToldInChinese, findingSentencesInChinese } from './finding-sentences-in-chinese.ts'

/** A language in which the verifier speaks. */
export type VerifierLanguage = 'en' | 'zh'

interface Wording {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly said: FindingSentences
  readonly told: Partial<Record<FindingCode, string>>
  /** What is told of many: their number, what they are, and where each lies. */
  readonly many: (
    count: number,
    told: string,
    places: ReadonlyArray<readonly [rev: string, pointers: string]>
  ) => string
}

const wordings: Readonly<Record<VerifierLanguage, Wording>> = {
  en: {
    verdicts: {
      verified: 'VERIFIED: everything that was asked for is proved.',
      'verified-with-limits': 'VERIFIED WITH LIMITS: nothing is false, and not everything is proved.',
      failed: 'FAILED: this bundle is not what the shop signed.'
    },
    said: findingSentences,
    told: factsTold,
    many: (count, told, places) =>
      `${count} ${told} (${places.map(([rev, pointers]) => `event ${rev}: ${pointers}`).join('; ')}).`
  },
  zh: {
    verdicts: {
      verified: '核验通过：所要求的全部内容均已证明。',
      'verified-with-limits': '部分核验通过：没有虚假之处，但并非全部内容都得到证明。',
      failed: '核验不通过：本证据包不是店铺签名时的内容。'
    },
    said: findingSentencesInChinese,
    told: factsToldInChinese,
    many: (count, told, places) =>
      `${count} ${told}（${places.map(([rev, pointers]) => `事件 ${rev}：${pointers}`).join('；')}）。`
  }
}

/** What a bundle proves, for people: the verdict first, then what is false, what is not proved, and what is. */
export const verificationText = (
  { verdict, findings: found }: Verification,
  language: VerifierLanguage = 'en'
): string => {
  const wording = wordings[language]
  const findings = found.map(visible)
  const lines = order.flatMap((standing) =>
    grouped(
      findings.filter(({ code }) => standings[code] === standing),
      wording
    ).map((line) => `  ${marks[standing]} ${line}\n`)
  )
  return `${wording.verdicts[verdict]}\n${lines.join('')}`
}

const order = ['fault', 'limit', 'proved', 'fact'] as const
const marks = { fault: '✗', limit: '?', proved: '✓', fact: '·' } as const

// Names and places come from the bundle, which could write over the verdict with them.
const visible = ({ code, file, rev, detail }: Finding): Finding => ({
  code,
  file: file === null ? null : visibleText(file),
  rev: rev === null ? null : visibleText(rev),
  detail: detail === null ? null : visibleText(detail)
})

// Facts of one kind are told together.
const grouped = (findings: ReadonlyArray<Finding>, { said, told, many }: Wording): ReadonlyArray<string> => {
  const facts = new Map<FindingCode, Map<string, Array<string>>>()
  const lines: Array<string> = []
  for (const finding of findings) {
    const { code, rev, detail } = finding
    const sentence = said[code]
    if (sentence !== null) {
      lines.push(sentence(finding))
      continue
    }
    const places = facts.get(code) ?? new Map<string, Array<string>>()
    const pointers = places.get(rev ?? '') ?? []
    pointers.push(detail?.slice(1) ?? '')
    facts.set(code, places.set(rev ?? '', pointers))
  }
  for (const [code, places] of facts) {
    const count = [...places.values()].reduce((sum, { length }) => sum + length, 0)
    lines.push(
      many(
        count,
        told[code] ?? '',
        [...places].map(([rev, pointers]) => [rev, pointers.join(', ')] as const)
      )
    )
  }
  return lines
}
