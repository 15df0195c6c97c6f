import { type Html, html } from './html.ts'
import type { Words } from './words.ts'

/** How long until something is due, in the largest two units, or that it is over. */
export const untilDue = (dueAt: string, now: Date, words: Words): Html => {
  const minutes = Math.round((Date.parse(dueAt) - now.getTime()) / 60_000)
  const spelled = html`<time datetime="${dueAt}">${spell(Math.abs(minutes), words)}</time>`
  return minutes < 0
    ? html`<strong class="bad">${words('overdue')} ${spelled}</strong>`
    : html`${words('left')} ${spelled}`
}

/** A length of time in its largest two units. */
export const spell = (minutes: number, words: Words): string => {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  const rest = Math.round(minutes % 60)
  if (days > 0) return `${days} ${words('days')} ${hours} ${words('hours')}`
  return hours > 0 ? `${hours} ${words('hours')} ${rest} ${words('minutes')}` : `${rest} ${words('minutes')}`
}

/** A moment as people in China read it, to the minute. */
export const localTime = (at: string): Html => html`<time datetime="${at}">${format.format(new Date(at))}</time>`

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
