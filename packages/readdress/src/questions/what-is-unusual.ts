import { type ChannelPolicy, Instant } from '@readdress/order'
import {
  type AccessEntry,
  callsForATask,
  hadWorkAt,
  type UnusualDisclosures,
  unusualDisclosures,
  type WorkEvents
} from '@readdress/order-views'
import { type DisclosurePolicy, genericDisclosurePolicy } from '@readdress/privacy'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Tells what is unusual about entries of the access log: more within an hour than a quarter of what a role may see in a day †, quotas that were reached, and orders about which nothing was open. */
export const whatIsUnusual =
  (
    entries: ReadonlyArray<AccessEntry>,
    policies: ReadonlyArray<ChannelPolicy>,
    disclosures: DisclosurePolicy = genericDisclosurePolicy
  ) =>
  (work: View<WorkEvents>): TaskEither<ViewFailure, ReadonlyArray<UnusualDisclosures>> =>
  async () => {
    const documents = new Map<string, WorkEvents>()
    for (const orderId of new Set(entries.filter(callsForATask).map((entry) => entry.orderId))) {
      const document = await work.get(orderId)()
      if (Either.isLeft(document)) return document
      if (Option.isSome(document.right)) documents.set(orderId, document.right.value)
    }
    const hadTask = ({ orderId, recordedAt }: AccessEntry): boolean => {
      const document = documents.get(orderId)
      return document !== undefined && Instant.is(recordedAt) && hadWorkAt(document, recordedAt, policies)
    }
    const anHour = (role: string): number | null => {
      const aDay = disclosures.quotas.find((quota) => quota.role === role)?.aDay ?? null
      return aDay === null ? null : aDay / 4
    }
    return Either.right(unusualDisclosures(entries, { anHour, hadTask }))
  }
