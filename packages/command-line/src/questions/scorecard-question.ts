import type { CarrierScorecard } from 'readdress'
import { monthOption, monthOr } from './options.ts'
import { question } from './question.ts'
import { scorecardText } from './scorecard-text.ts'

interface ScorecardOptions {
  readonly month?: string
  readonly carrier?: string
}

/** Tells how carriers did in a month. */
export const scorecardQuestion = question<ScorecardOptions, ReadonlyArray<CarrierScorecard>>({
  name: 'scorecard',
  description: 'Tell how each carrier did in a month: what it was asked and did, and what it lost, damaged and paid.',
  takes: (command) => {
    command.addOption(monthOption()).option('--carrier <code>', 'only this carrier, such as sf')
  },
  ask: (shop, _about, { month, carrier }, now) => shop.carrierScorecards(monthOr(month, now), carrier),
  unanswered: () => null,
  text: (cards, page, _about, { month }) => scorecardText(cards, monthOr(month, page.now), page)
})
