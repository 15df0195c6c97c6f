import type { Readdress } from 'readdress'
import { asked } from '../asked.ts'
import { codeText } from '../code-text.ts'
import { type Html, html } from '../html.ts'
import { field, type Page } from '../page.ts'
import type { Session } from '../session.ts'
import { type Language, type Words, wordsOf } from '../words.ts'

/** The figures of a month (UTC), and how the carriers did. */
export const figuresPage = async (
  shop: Pick<Readdress, 'serviceMetrics' | 'carrierScorecards'>,
  { language }: Session,
  month: string
): Promise<Page> => {
  const words = wordsOf(language)
  const [metrics, carriers] = [await asked(shop.serviceMetrics(month)), await asked(shop.carrierScorecards(month))]
  const { wishes, firstResponse, intercepts, reasons, outcomes } = metrics
  const cards: ReadonlyArray<readonly [string, string]> = [
    [words('wishes'), String(wishes)],
    [words('answered'), percent(firstResponse.within3Minutes)],
    [words('medianAnswer'), firstResponse.median === null ? '–' : `${Math.round(firstResponse.median / 1000)} s`],
    [words('intercepts'), `${intercepts.succeeded} / ${intercepts.asked}`]
  ]
  const answers = firstResponse.spread.map(({ upTo, count }): Bar => [upToText(upTo, words), count])
  const redirects = carriers.map(
    ({ carrier, intercepts: { asked, succeeded } }): Bar => [
      `${codeText(carrier, language)} ${succeeded}/${asked}`,
      succeeded
    ]
  )
  return {
    heading: `${words('figures')} ${month}`,
    content: html`<form method="get" action="/figures">${field('month', words('month'), month)}<button>${words('find')}</button></form>
<div class="columns">${cards.map(([name, figure]) => html`<div class="card"><h3>${name}</h3><p>${figure}</p></div>`)}</div>
<h2>${words('answerTimes')}</h2>${bars(words('answerTimes'), firstResponse.median === null ? [] : answers)}
<h2>${words('outcomes')}</h2>${bars(words('outcomes'), byNumber(outcomes, language))}
<h2>${words('reasons')}</h2>${bars(words('reasons'), byNumber(reasons, language))}
<h2>${words('carriers')}: ${words('intercepts')}</h2>${bars(words('carriers'), redirects)}`
  }
}

const byNumber = (counts: Readonly<Record<string, number>>, language: Language): ReadonlyArray<Bar> =>
  Object.entries(counts)
    .map(([code, count]): Bar => [codeText(code, language), count])
    .toSorted(([, one], [, other]) => other - one)

const upToText = (upTo: number | null, words: Words): string => {
  if (upTo === null) return words('longer')
  const minutes = upTo / 60_000
  if (minutes < 1) return words('withinSeconds').replace('#', String(upTo / 1000))
  return minutes < 60
    ? words('withinMinutes').replace('#', String(minutes))
    : words('withinHours').replace('#', String(minutes / 60))
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

type Bar = readonly [label: string, count: number]

// Drawn by hand: bars with their names and numbers say all, and need no script. As wide as a telephone, so that they can be read there.
const bars = (title: string, counts: ReadonlyArray<Bar>): Html => {
  const most = Math.max(1, ...counts.map(([, count]) => count))
  const rows = counts.map(([label, count], at) => {
    const [y, width] = [at * 28, Math.round((count / most) * 150)]
    return html`<text x="0" y="${y + 17}">${label}</text><rect x="165" y="${y + 4}" width="${width}" height="18" rx="3"></rect><text x="${173 + width}" y="${y + 17}">${count}</text>`
  })
  return counts.length === 0
    ? html`<p>–</p>`
    : html`<svg viewBox="0 0 360 ${counts.length * 28}" width="360" height="${counts.length * 28}" role="img" aria-label="${title}: ${counts.map(([label, count]) => `${label} ${count}`).join(', ')}">${rows}</svg>`
}
