import { hrefOf } from '../href-of.ts'
import { type Html, html } from '../html.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { form } from '../page.ts'

/** The form of a step. What somebody has before him goes with what he does, so that he decides on nothing that has changed meanwhile. */
export const step = (
  { session, orderId, revision }: OrderAtWork,
  what: string,
  caseId: string,
  content: Html,
  id = what
): Html =>
  form(
    session,
    `${hrefOf(orderId)}/${what}`,
    html`<input type="hidden" name="seenAt" value="${revision}"><input type="hidden" name="caseId" value="${caseId}">${content}`,
    id
  )

/** What is to be done next, with its form. */
export const card = (heading: string, hint: string, content: Html): Html =>
  html`<section class="card step"><h2>${heading}</h2><p class="hint">${hint}</p>${content}</section>`
