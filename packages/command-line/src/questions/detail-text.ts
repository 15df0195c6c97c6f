import type { Clocks, Editability, ShownOrder } from 'readdress'
import { refusalText } from '../texts/refusal-text.ts'
import { clocksText, minuteText, zoneName } from '../texts/time-text.ts'
import { addressText, moneyText } from '../texts/value-texts.ts'
import { waysText } from '../texts/ways-text.ts'
import { counted, listed, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import { parcelText } from './parcel-text.ts'
import type { Page } from './question.ts'

/** The page of an order, for a person to read. */
export const detailText = (order: ShownOrder, clocks: Clocks, { width, colours: { strong, faint } }: Page): string => {
  const { orderId, platform, platformOrderNo, orderedAt, lines, total, isGift, buyer, address, notes, erased } = order
  const section = (title: string, texts: ReadonlyArray<string>): string =>
    texts.length === 0 ? '' : [`\n${strong(title)}\n`, ...texts.map((text) => hanging('  ', 4, text, width))].join('')
  return [
    `${strong(`Order ${orderId}`)}${address === null ? '' : `: ${wordsOf(address.status)}`}\n`,
    hanging('', 0, faint(`${clocksText(clocks)} Times are local (${zoneName()}).`), width),
    section('Bought', [
      `${minuteText(orderedAt)} on ${platform}, ${platformOrderNo}${buyer === null ? '' : `, by ${buyer}`}${isGift ? ', as a gift' : ''}`,
      ...lines.map(
        ({ quantity, description, unitPrice }) => `${quantity} × ${description}, ${moneyText({ ...unitPrice })} each`
      ),
      `in all ${moneyText({ ...total })}`
    ]),
    section(
      'Goes to',
      address === null ? [] : [addressText(address.ordered.address), `version ${address.ordered.version}`]
    ),
    section('Can the address be changed?', editabilityLines(order.editability)),
    section('Parcels', address?.parcels.map(parcelText) ?? []),
    section(
      'Open problems',
      order.openIssues.map(
        ({ id, parcelId, nextAction }) =>
          `parcel ${parcelId}, ${wordsOf(id.split(':')[0] ?? id)}: ${wordsOf(nextAction)}`
      )
    ),
    section(
      'Notes',
      notes.map(({ revision, at }) => `${minuteText(at)}, in event ${revision + 1}`)
    ),
    section(
      'Erased',
      erased.map(({ subject, at }) => `the data of ${subject}, ${minuteText(at)}`)
    )
  ].join('')
}

const editabilityLines = (editability: Editability): ReadonlyArray<string> => {
  const { canChange, refused, rejected, targets, requirements, level, changesMade, changesLeft, windowEnds } =
    editability
  const why =
    refused !== null ? refusalText(refused) : rejected === null ? '' : `a wish would be rejected: ${wordsOf(rejected)}`
  const left = changesLeft === null ? '' : `, ${changesLeft} left`
  return [
    `${canChange ? 'yes' : 'no'}${why === '' ? '' : `: ${why}`}`,
    ...(targets.length === 0 ? [] : [`the way: ${waysText(targets)}`]),
    ...(requirements.length === 0
      ? []
      : [`before that: ${listed(requirements.map(({ requirement }) => wordsOf(requirement)))}`]),
    ...(level === null ? [] : [`proof that the buyer asks: at least ${level}`]),
    `${counted(changesMade, 'change')} so far${left}${windowEnds === null ? '' : `; the platform allows it until ${minuteText(windowEnds)}`}`
  ]
}
