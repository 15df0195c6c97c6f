import type { TrackingStatus, TrackingSubStatus } from '@readdress/order'

/** What a code of a tracker means: status and sub-status. */
export type Meaning = readonly [TrackingStatus, TrackingSubStatus]

/** What a tracker's codes mean, each by its raw spelling. */
export type Meanings = Readonly<Record<string, Meaning>>

/** The meaning of a code whose status nobody knows: it claims nothing, so nothing follows from it, and the raw code is kept. */
export const unknownMeaning: Meaning = ['NotFound', 'Other']

/** The first of the codes, from the finest to the coarsest, that the table knows. */
export const meaningOf = (meanings: Meanings, ...codes: ReadonlyArray<string | null | undefined>): Meaning => {
  const code = codes.find((one) => one !== null && one !== undefined && Object.hasOwn(meanings, one))
  return (code === null || code === undefined ? undefined : meanings[code]) ?? unknownMeaning
}
