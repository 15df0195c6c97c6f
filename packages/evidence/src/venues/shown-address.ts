import * as Either from 'fp-ts/lib/Either.js'
import { type NotShown, valueAt } from '../report/telling.ts'
import { versionOf } from './agreed-version.ts'
import type { BundleContent } from './bundle-content.ts'
import { type ShownText, shownText } from './shown-text.ts'

const parts = {
  street: '/street',
  detail: '/detail',
  district: '/district',
  city: '/region/city',
  state: '/region/province',
  postcode: '/postcode',
  /** Two capital letters. */
  country: '/region/country/code'
} as const

/** An address in parts; empty where one is not recorded. */
export interface ShownAddress extends Readonly<Record<keyof typeof parts, string>> {
  /** Empty where it is not shown. */
  readonly recipientName: string
}

/**
 * The address of a version. An address of which a part is held back is none: what is left of it would lead somewhere else. Neither is one without street and
 * detail.
 */
export const shownAddress = (content: BundleContent, version: number | null): Either.Either<NotShown, ShownAddress> => {
  // The last one: a version that is observed, confirmed and saved stands in several events.
  const event = content.counted.findLast(
    (one) => version !== null && versionOf(one) === version && valueAt(one.data, '/address') !== null
  )
  if (event === undefined) return Either.left('not-recorded')
  const at = (pointer: string): ShownText => shownText(content, [event], `/address${pointer}`)
  const hidden = Object.values(parts)
    .map(at)
    .find((part) => Either.isLeft(part) && part.left !== 'not-recorded')
  if (hidden !== undefined && Either.isLeft(hidden)) return hidden
  const text = (pointer: string): string => Either.getOrElse(() => '')(at(pointer))
  const address = {
    recipientName: text('/recipientName'),
    street: text(parts.street),
    detail: text(parts.detail),
    district: text(parts.district),
    city: text(parts.city),
    state: text(parts.state),
    postcode: text(parts.postcode),
    country: text(parts.country)
  }
  return address.street === '' && address.detail === '' ? Either.left('not-recorded') : Either.right(address)
}

/** The address of a version on one line, with the name of the recipient where that is shown. */
export const addressText = (content: BundleContent, version: number | null): ShownText =>
  Either.map(({ recipientName, street, detail, district, city, state, postcode, country }: ShownAddress) =>
    joined(recipientName, street, detail, district, city, state, postcode, country)
  )(shownAddress(content, version))

/** These texts, divided by commas, without the empty ones. */
export const joined = (...texts: ReadonlyArray<string>): string => texts.filter((text) => text !== '').join(', ')
