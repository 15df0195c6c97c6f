import { codeText } from './code-text.ts'
import { type Html, html } from './html.ts'
import { form } from './page.ts'
import type { Session } from './session.ts'
import { wordsOf } from './words.ts'

/** What stands above the page of somebody who is signed in: where he can go, and who he is. */
export const navigation = (session: Session): Html => {
  const words = wordsOf(session.language)
  return html`<nav aria-label="${words('title')}">
<a href="/">${words('worklist')}</a> <a href="/search">${words('search')}</a> <a href="/figures">${words('figures')}</a>
</nav>
${form(session, '/language', html`<button class="plain" name="language" value="${session.language === 'zh' ? 'en' : 'zh'}">${session.language === 'zh' ? 'English' : '中文'}</button>`)}
${form(session, '/sign-out', html`<span class="who">${codeText(session.caller.role, session.language)} ${session.caller.id}</span> <button class="plain">${words('signOut')}</button>`)}`
}
