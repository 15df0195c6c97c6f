import { html } from '../html.ts'
import { field, notice, type Page } from '../page.ts'
import { type Language, wordsOf } from '../words.ts'

/** Why somebody was not let in: nobody has the token, or whoever has it may not. */
export type SignInRefused = 'tokenWrong' | 'mayNotEnter'

/** Where somebody signs in, and why he was not let in before. */
export const signInPage = (language: Language, wrong: SignInRefused | null): Page => {
  const words = wordsOf(language)
  const content = html`<form method="post" action="/sign-in">${field('token', words('token'), '', { required: true })}<button>${words('signIn')}</button></form>`
  return { heading: words('signIn'), content, ...(wrong === null ? {} : { told: notice('bad', words(wrong)) }) }
}
