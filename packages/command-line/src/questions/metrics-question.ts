import type { ServiceMetrics } from 'readdress'
import { metricsText } from './metrics-text.ts'
import { monthOption, monthOr } from './options.ts'
import { question } from './question.ts'

/** Tells the figures of a shop for a month. */
export const metricsQuestion = question<{ readonly month?: string }, ServiceMetrics>({
  name: 'metrics',
  description: 'Tell the figures of the shop for a month: how many changes, how fast, and what went wrong.',
  takes: (command) => {
    command.addOption(monthOption())
  },
  ask: (shop, _about, { month }, now) => shop.serviceMetrics(monthOr(month, now)),
  unanswered: () => null,
  text: metricsText
})
