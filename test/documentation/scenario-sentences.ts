import type { OrderEvent } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Json } from 'readdress'
import { eventText } from '../../packages/command-line/src/texts/event-text.ts'
import { eventTextInChinese } from '../../packages/command-line/src/texts/event-text-in-chinese.ts'
import { refusalText } from '../../packages/command-line/src/texts/refusal-text.ts'
import { inChinese, wordsOf } from '../../packages/command-line/src/texts/words.ts'
import type { About, Scenario, ScenarioTest } from '../../packages/order/test/scenario.ts'
import type { Step } from '../../packages/order/test/transcript.ts'
import { maskedData } from '../../packages/order-views/src/masked-data.ts'
import { orderRegistry } from '../../packages/readdress/src/order-registry.ts'

/** How the scenarios are told in one language. */
export interface Language {
  readonly head: string
  readonly columns: readonly [when: string, who: string, what: string]
  /** Stands before the twins of a story. */
  readonly otherwise: string
  readonly about: (scenario: Scenario) => About
  readonly title: (test: ScenarioTest) => string
  /** In place of a title, where one test tells of several orders. */
  readonly likewise: string
  readonly asIn: (telling: string, until: string) => string
  readonly moment: (at: string) => string
  readonly who: (role: Step['role']) => string
  readonly what: (step: Step) => string
}

const source = '../../packages/order/test/scenarios'

export const inEnglish: Language = {
  head: `# Scenarios

What an order must master, told as stories, and how each may go otherwise. Made from [the tests](${source}) that tell them; do not edit.
[这一页也有中文](#场景).

Day 1 is the day of the order. ✗ was refused, and says why; = was so already, and changed nothing. Asking a carrier, a warehouse or a platform
is never the same as its having been done.`,
  columns: ['when', 'who', 'what'],
  otherwise: 'It may also go like this:',
  about: ({ english }) => english,
  title: ({ english }) => `${english.slice(0, 1).toUpperCase()}${english.slice(1)}.`,
  likewise: 'Likewise.',
  asIn: (telling, until) => `As ${telling} until ${until}.`,
  moment: (at) => at.replace(/^0?(\d+) /, 'day $1, '),
  who: wordsOf,
  what: ({ command, cameTo }) => {
    const asked = wordsOf(command).replace(/^./, (letter) => letter.toUpperCase())
    if (Either.isLeft(cameTo)) return `✗ ${asked}. ${days(refusalText(withoutZone(cameTo.left)), inEnglish)}`
    if (cameTo.right.length === 0) return `= ${asked}.`
    return cameTo.right.map((event) => days(eventText(shown(event)), inEnglish)).join(' ')
  }
}

export const inSimplifiedChinese: Language = {
  head: `# 场景

订单必须应付的各种情形：每个场景先讲一个完整的经过，再讲它还可能怎样发展。本页由[测试](${source})生成，请勿手工修改。
[This page in English](#scenarios).

第 1 天为下单当天。✗ 表示被拒绝，并说明原因；= 表示早已如此，没有变化。向物流公司、仓库或平台提出请求，不等于已经办成。`,
  columns: ['时间', '操作者', '经过'],
  otherwise: '也可能这样：',
  about: ({ chinese }) => chinese,
  title: ({ chinese }) => `${chinese}。`,
  likewise: '同上。',
  asIn: (telling, until) => `到${until} 为止与 ${telling} 相同。`,
  moment: (at) => at.replace(/^0?(\d+) /, '第 $1 天 '),
  who: inChinese,
  what: ({ command, cameTo }) => {
    if (Either.isLeft(cameTo))
      return `✗ ${inChinese(command)}：${withoutGap(days(refusalText(withoutZone(cameTo.left), 'zh'), inSimplifiedChinese))}`
    if (cameTo.right.length === 0) return `= ${inChinese(command)}。`
    return cameTo.right.map((event) => withoutGap(days(eventTextInChinese(shown(event)), inSimplifiedChinese))).join('')
  }
}

/** An event as its audit trail shows it: personal values masked. */
const shown = (event: OrderEvent) => ({
  type: event.type,
  data: maskedData('display', withoutZone<Json>(orderRegistry.encode(event).data))
})

// The stories have no zone: what happens at 20:31 is told as 20:31 wherever the page is made.
const withoutZone = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll(/("\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z"/g, '$1"'))

/** A sentence with the days of the story in place of dates. */
const days = (sentence: string, { moment }: Language): string =>
  sentence.replaceAll(
    /(\d{4})[-年](\d+)[-月](\d+)日? (\d\d:\d\d)(?::00)?/g,
    (_all, year: string, month: string, day: string, time: string) =>
      moment(`${dayOfStory(Number(year), Number(month), Number(day))} ${time}`)
  )

// A date begins with a digit, which stands apart from Chinese; the day of a story does not.
const withoutGap = (sentence: string): string => sentence.replaceAll(/(?<=\p{Script=Han}) (?=第 \d+ 天)/gu, '')

// The first day of every story is that of the order, the first of March.
const dayOfStory = (year: number, month: number, day: number): number =>
  1 + (Date.UTC(year, month - 1, day) - Date.UTC(2026, 2, 1)) / 86_400_000
