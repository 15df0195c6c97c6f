import type { Filled } from './filled.ts'
import { html } from './html.ts'
import { form, notice, type Page } from './page.ts'
import type { Session } from './session.ts'
import { wordsOf } from './words.ts'

/** A view that a page lacks: its name, and how many events of how many are still to be gone through. */
export interface MissingView {
  readonly view: string
  readonly remaining: number
  readonly of: number
}

/** The view that keeps a page from being shown; null where it is something else. */
export const missingViewIn = (fault: object): MissingView | null => {
  const { projection, because } = Object('failure' in fault ? fault.failure : {})
  const { type, remaining, of } = Object(because)
  return type === 'TooFarBehind' ? { view: String(projection.name), remaining, of } : null
}

/** The page that is shown until then. Of a form nothing is lost: it can be sent again as it is. */
export const preparingPage = (
  { remaining, of }: MissingView,
  session: Session,
  sent: { readonly action: string; readonly filled: Filled } | null
): Page => {
  const words = wordsOf(session.language)
  const told = (key: 'preparingMeans' | 'preparingForm') =>
    notice(
      'good',
      words(key)
        .replace('#', String(of))
        .replace('%', String(of - remaining))
    )
  const progress = html`<progress max="${of}" value="${of - remaining}" aria-label="${words('preparing')}"></progress>`
  if (sent === null) return { heading: words('preparing'), content: html`${told('preparingMeans')}${progress}` }
  const kept = Object.entries(sent.filled)
    .filter(([name]) => name !== 'csrf')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)
  const again = form(session, sent.action, html`${kept}<button>${words('tryAgain')}</button>`)
  return { heading: words('preparing'), content: html`${told('preparingForm')}${progress}${again}` }
}
