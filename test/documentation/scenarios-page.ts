import type { Scenario } from '../../packages/order/test/scenario.ts'
import { scenarios } from '../../packages/order/test/scenarios.ts'
import type { Step } from '../../packages/order/test/transcript.ts'
import { inEnglish, inSimplifiedChinese, type Language } from './scenario-sentences.ts'
import { type Telling, tellingsOf } from './tellings.ts'

/** The reference page of all scenarios, made from what happens in their tests: once in English and once in Chinese. */
export const scenariosPage = (): string => {
  const tellings = tellingsOf(scenarios)
  const half = (language: Language): ReadonlyArray<string> => [
    language.head,
    ...scenarios.flatMap((scenario) => section(scenario, tellings.get(scenario) ?? [], language))
  ]
  return `${[...half(inEnglish), ...half(inSimplifiedChinese)].join('\n\n')}\n`
}

const section = (
  scenario: Scenario,
  [story, ...twins]: ReadonlyArray<Telling>,
  language: Language
): ReadonlyArray<string> => {
  const { title, sentence } = language.about(scenario)
  const head = [`### ${scenario.number} ${title}`, sentence]
  if (story === undefined) return head
  const told = [
    ...head,
    `**${language.title(story)}**${forked(story, language)}`,
    table(rows(story.steps, language), language)
  ]
  if (twins.length === 0) return told
  const others = twins.flatMap((twin, index) => [
    `| **${twin.name}** | | **${twins[index - 1]?.body === twin.body ? language.likewise : language.title(twin)}**${forked(twin, language)} |`,
    ...rows(twin.steps, language)
  ])
  return [...told, language.otherwise, table(others, language)]
}

const table = (lines: ReadonlyArray<string>, { columns }: Language): string =>
  [`| ${columns.join(' | ')} |`, '|---|---|---|', ...lines].join('\n')

const forked = ({ fork }: Telling, language: Language): string =>
  fork === null ? '' : ` ${language.asIn(fork.name, language.moment(fork.at))}`

/** One row for each step; its day is written where it is another one than before. */
const rows = (steps: ReadonlyArray<Step>, language: Language): ReadonlyArray<string> =>
  steps.map((step, index) => {
    const [day, time] = step.at.split(' ')
    const sameDay = steps[index - 1]?.at.split(' ')[0] === day
    return `| ${sameDay ? time : language.moment(step.at)} | ${language.who(step.role)} | ${language.what(step)} |`
  })
