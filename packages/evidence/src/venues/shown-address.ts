import * as Either from 'fp-ts/lib/Either.js'
import type { ReportedEvent } from '../report/reported.ts'
import { valueAt } from '../report/telling.ts'
import type { BundleContent, NotShown } from './bundle-content.ts'
import { versionOf } from './sent-parcels.ts'
import { type ShownText, shownText } from './shown-text.ts'

/** The parts of an address as far as they are shown. */
export interface ShownAddress {
  readonly line1: ShownText
  readonly line2: ShownText
  readonly district: ShownText
  readonly city: ShownText
  readonly state: ShownText
  readonly postcode: ShownText
  /** Two capital letters. */
  readonly country: ShownText
}

const nowhere: ShownText = Either.left('not-recorded')

/** The address of a version; every part is not recorded where there is no such version. */
export const shownAddress = (content: BundleContent, version: number | null): ShownAddress => {
  const event = eventOf(content, version)
  const part = (pointer: string): ShownText =>
    event === undefined ? nowhere : shownText(content, [event], `/address${pointer}`)
  return {
    line1: part('/street'),
    line2: part('/detail'),
    district: part('/district'),
    city: part('/region/city'),
    state: part('/region/province'),
    postcode: part('/postcode'),
    country: part('/region/country/code')
  }
}

/**
 * The address of a version on one line, with the name of the recipient where that is shown. An address of which a part is held back is none: what is left of
 * it would lead somewhere else.
 */
export const addressText = (content: BundleContent, version: number | null): ShownText => {
  const event = eventOf(content, version)
  if (event === undefined) return nowhere
  const { line1, line2, district, city, state, postcode, country } = shownAddress(content, version)
  const place = [line1, line2, district, city, state, postcode, country]
  const hidden = place.find(isHidden)
  if (hidden !== undefined) return hidden
  if (Either.isLeft(line1) && Either.isLeft(line2)) return nowhere
  const name = shownText(content, [event], '/address/recipientName')
  return Either.right([name, ...place].flatMap((one) => (Either.isRight(one) ? [one.right] : [])).join(', '))
}

const isHidden = (part: ShownText): part is Either.Left<NotShown> => Either.isLeft(part) && part.left !== 'not-recorded'

// The last one: a version that is observed, confirmed and saved stands in several events.
const eventOf = ({ counted }: BundleContent, version: number | null): ReportedEvent | undefined =>
  counted.findLast((event) => versionOf(event) === version && valueAt(event.data, '/address') !== null)
