import { html } from './html.ts'
import { notice, type Page } from './page.ts'
import type { Session } from './session.ts'
import { wordsOf } from './words.ts'

/** What keeps a page from being shown. That stored events were changed is told for itself: nothing must be done to the order then. */
export const faultPage = (fault: object, { language }: Session): Page => {
  const words = wordsOf(language)
  const { type, revision } = Object('failure' in fault ? fault.failure : {})
  if (type !== 'EvidenceBroken')
    return { heading: words('faulty'), content: html`${notice('bad', words('faultyMeans'))}` }
  const heading = words('chainBroken').replace('#', String(Number(revision) + 1))
  return { heading, content: html`${notice('bad', words('chainBrokenMeans'))}` }
}
