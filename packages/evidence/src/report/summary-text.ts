import { type Claim, claimsOf, leastRank, paragraph, timeOfClaim } from './claim.ts'
import type { Language, Reported, Word } from './reported.ts'
import { visibleText } from './visible-text.ts'

/** As many characters as the forms take that take only text. */
export const mostCharacters = 500

// So that English has room too: it needs twice as many for the same.
const mostInChinese = 300

/**
 * The claims of a report for forms that take only text: Chinese, then English, at most 500 characters. Where they are too long, the ones that matter
 * least are left out, and signs of that are left.
 */
export const summaryText = (reported: Reported, headHash: string): string => {
  const { offset } = reported.said.report
  const claims = claimsOf(reported)
  const tail = `SHA-256 ${headHash.slice(0, 16)}…\n`
  const zh = fitted(claims, 'zh', offset, mostInChinese)
  return `${zh}${fitted(claims, 'en', offset, mostCharacters - signs(tail) - signs(zh))}${tail}`
}

const fitted = (claims: ReadonlyArray<Claim>, language: Language, offset: string, most: number): string => {
  const head = language === 'zh' ? `时间 ${offset}。` : `Times ${offset}. `
  for (let rank = leastRank; rank > 0; rank -= 1) {
    const kept = claims.filter((claim) => claim.rank <= rank)
    const text = visibleText(
      `${head}${paragraph(briefly(kept, offset), language)}${kept.length < claims.length ? '…' : ''}`
    )
    if (kept.length > 0 && signs(text) < most) return `${text}\n`
  }
  return ''
}

// Without the numbers of the events, and the day only where it is another than before.
const briefly = (claims: ReadonlyArray<Claim>, offset: string): ReadonlyArray<Word> => {
  let day = ''
  return claims.map((claim) => {
    const when = timeOfClaim(claim, offset)
    const isSameDay = when.slice(0, 10) === day
    if (when !== '') day = when.slice(0, 10)
    return claim.saying(isSameDay ? when.slice(11) : when, '')
  })
}

// As a form counts them: a character beyond the first 65,536 is one.
const signs = (text: string): number => [...text].length
