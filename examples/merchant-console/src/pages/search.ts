import type { OrdersFound, Readdress } from 'readdress'
import { asked } from '../asked.ts'
import { type Html, html } from '../html.ts'
import { field, form, type Page } from '../page.ts'
import type { Session } from '../session.ts'
import { type Words, wordsOf } from '../words.ts'

/** Where an order is looked for. What is typed may be a telephone number, so it is sent in a form and stands in no address. */
export const searchPage = (session: Session, found: Html | null = null): Page => {
  const words = wordsOf(session.language)
  const asking = form(
    session,
    '/search',
    html`${field('text', words('searchHint'), '', { required: true })}<button>${words('find')}</button>`
  )
  return { heading: words('search'), content: html`${asking}${found}` }
}

/** The order that was meant, or the page with those that may be. */
export const search = async (
  shop: Pick<Readdress, 'search'>,
  session: Session,
  text: string
): Promise<Page | { readonly orderId: string }> => {
  const found = await asked(shop.search(text))
  return found.type === 'One'
    ? { orderId: found.hit.orderId }
    : searchPage(session, listed(found, wordsOf(session.language)))
}

const listed = (found: Exclude<OrdersFound, { readonly type: 'One' }>, words: Words): Html => {
  if (found.type === 'None') return html`<p class="told bad" role="alert">${words('notFound')}</p>`
  const hits = found.hits.map(
    ({ orderId, buyer }) => html`<li><a href="/orders/${encodeURIComponent(orderId)}">${orderId}</a> ${buyer}</li>`
  )
  return html`<ul>${hits}</ul>${found.more ? html`<p>${words('moreFound')}</p>` : null}`
}
