import { honesty } from '../honesty.ts'
import { addressSection } from './address-section.ts'
import { appendix, languageTag } from './appendix.ts'
import { claimsOf, claimText, paragraph } from './claim.ts'
import { gapsIn } from './gaps.ts'
import { type Html, html } from './html.ts'
import { indexSection } from './index-section.ts'
import { ofSection, verifySection, withheldSection } from './record-sections.ts'
import { reportStyle, styleSource } from './report-style.ts'
import type { Language, Reported } from './reported.ts'
import { tellingIn } from './telling.ts'
import { timeline } from './timeline.ts'
import { topicSection } from './topic-section.ts'
import { topics } from './topics.ts'
import { words } from './words.ts'

/**
 * The report for people: one page without script, in two languages. It is made of nothing but what lies in the bundle, so that whoever verifies makes it
 * again and compares the bytes.
 */
export const reportPage = (reported: Reported): string => {
  const { first } = reported.said.report
  const languages: ReadonlyArray<Language> = first === 'zh' ? ['zh', 'en'] : ['en', 'zh']
  return html`<!doctype html>
<html lang="${languageTag[first]}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${markup(styleSource)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${languages.map((language, place) => html`${place === 0 ? '' : ' · '}${words.title[language]}`)}</title>
<style>${markup(reportStyle)}</style>
</head>
<body>
<header>
<h1>${languages.map((language, place) => html`${place === 0 ? html`` : html`<br>`}<span lang="${languageTag[language]}">${words.title[language]}</span>`)}</h1>
${languages.map((language) => html`<p class="honest" lang="${languageTag[language]}">${honesty[language]}</p>\n`)}<p>${languages.map((language) => html`<a href="#${language}" lang="${languageTag[language]}">${words.ownLanguage[language]}</a> `)}</p>
</header>
<main>
${languages.map((language) => part(reported, language))}${appendix(reported, languages)}
</main>
</body>
</html>
`.html
}

const claimSection = (reported: Reported, language: Language): Html =>
  html`<p>${words.claimTimes[language]}${reported.said.report.offset}${language === 'zh' ? '。' : '. '}${paragraph(
    claimsOf(reported).map((claim) => claimText(claim, reported.said.report.offset)),
    language
  )}</p>`

const markup = (text: string): Html => ({ html: text })

const part = (reported: Reported, language: Language): Html => {
  const telling = tellingIn(language, reported)
  const { say } = telling
  const gaps = gapsIn(reported, telling)
  const sections: ReadonlyArray<readonly [keyof typeof words.sections, Html]> = [
    ['claim', claimSection(reported, language)],
    ['of', ofSection(reported, telling)],
    ['address', addressSection(reported, telling)],
    ['asked', topicSection(reported, topics.asked, telling)],
    ['identity', topicSection(reported, topics.identity, telling)],
    ['carrier', topicSection(reported, topics.carrier, telling)],
    ['notices', topicSection(reported, topics.notices, telling)],
    ['delivery', topicSection(reported, topics.delivery, telling)],
    [
      'gaps',
      gaps.length === 0
        ? html`<p>${say(words.noGap)}</p>`
        : html`<ul>${gaps.map((gap) => html`<li>${gap}</li>\n`)}</ul>`
    ],
    ['withheld', withheldSection(reported, telling)],
    ['timeline', timeline(reported, telling)],
    ['index', indexSection(reported, telling)],
    ['verify', verifySection(reported, telling)]
  ]
  return html`<div class="part" id="${language}" lang="${languageTag[language]}">
<h1>${say(words.title)}</h1>
${sections.map(
  ([name, content]) => html`<section>
<h2>${say(words.sections[name])}</h2>
${content}
</section>
`
)}</div>
`
}
