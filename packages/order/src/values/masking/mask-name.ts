import { isMaskedText } from '../masked-text.ts'
import { compoundSurnames } from './compound-surnames.ts'
import { graphemes, initial } from './graphemes.ts'

/** A person's name with all but the surname or the initials hidden: `王**`, `欧阳**`, `J*** S***`. */
export const maskName = (name: string): string => {
  if (name === '') return ''
  const trimmed = name.trim()
  const first = initial(trimmed)
  if (isMaskedText(trimmed) || first === '') return '***'
  if (first === trimmed) return '*'
  // Blanks inside a Chinese name are typography, in other scripts they part words.
  const joined = trimmed.replace(/\s+/gu, '')
  return isHan(joined) ? maskHan(joined) : trimmed.split(/\s+/u).slice(0, 3).map(maskWord).join(' ')
}

const separators = /[·•・]/gu

// A variation selector is a mark that stays with its letter.
const isHan = (text: string): boolean => /^(?:\p{Script=Han}\p{M}*)+$/u.test(text.replace(separators, ''))

const maskHan = (text: string): string => {
  const [first = '', second = '', ...rest] = graphemes(text.replace(separators, ''))
  if (second === '') return '*'
  if (rest.length === 0) return `${first}*`
  if (!compoundSurnames.has(first + second)) return `${first}**`
  return `${first}${second}${rest.length === 1 ? '*' : '**'}`
}

const maskWord = (word: string): string => (isHan(word) ? maskHan(word) : `${initial(word)}***`)
