import { initial } from './graphemes.ts'

/** A nickname with only its first letter or digit shown: `晓***`. */
export const maskNickname = (nickname: string): string => (nickname === '' ? '' : `${initial(nickname)}***`)

/** An e-mail address with only the first letter or digit before the `@` shown; the domain stays: `j***@example.com`. */
export const maskEmail = (email: string): string => {
  if (email === '') return ''
  const at = email.lastIndexOf('@')
  return at === -1 ? '****' : `${initial(email.slice(0, at))}***${email.slice(at)}`
}
