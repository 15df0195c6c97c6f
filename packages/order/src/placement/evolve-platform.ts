import type { EventMetadata } from '../event.ts'
import { type Instant, isAfter } from '../values/instant.ts'
import type { OnPlatform } from './on-platform.ts'
import type { OrderCompleted, PlatformEvent } from './platform-events.ts'

/**
 * What the platform's news change in what is remembered of it. What was said last counts, in whichever order it came; of two things said of one
 * moment, the one that forbids more.
 */
export const evolvePlatform = (state: OnPlatform, event: Exclude<PlatformEvent, OrderCompleted>): OnPlatform => {
  const since = saidAt(event)
  switch (event.type) {
    case 'RiskHoldPlaced':
    case 'RiskHoldReleased': {
      const said = { held: event.type === 'RiskHoldPlaced', since }
      return isNews(state.riskHold, since, said.held) ? { ...state, riskHold: said } : state
    }
    case 'AfterSaleOpened':
    case 'AfterSaleClosed': {
      const { afterSaleId } = event.data
      const said = { afterSaleId, open: event.type === 'AfterSaleOpened', since }
      const before = state.afterSales.find((one) => one.afterSaleId === afterSaleId)
      return isNews(before, since, said.open)
        ? { ...state, afterSales: [...state.afterSales.filter((one) => one !== before), said] }
        : state
    }
    case 'PlatformReferenceRecorded': {
      const { version, matched, checkedAt } = event.data
      const before = state.references.find((one) => one.version === version)
      return isNews(before === undefined ? null : { since: before.checkedAt }, checkedAt, !matched)
        ? {
            ...state,
            references: [...state.references.filter((one) => one !== before), { version, matched, checkedAt }]
          }
        : state
    }
    case 'VirtualNumberAssigned': {
      const said = { ...event.data, since }
      const before = state.virtualNumbers.find(({ version }) => version === said.version)
      const endsSooner = before !== undefined && isAfter(before.validUntil, said.validUntil)
      return isNews(before, since, endsSooner)
        ? { ...state, virtualNumbers: [...state.virtualNumbers.filter((one) => one !== before), said] }
        : state
    }
  }
}

const saidAt = ({ metadata }: { readonly metadata: EventMetadata }): Instant => metadata.occurredAt

const isNews = (before: { readonly since: Instant } | null | undefined, at: Instant, forbidsMore: boolean): boolean =>
  before === null || before === undefined || isAfter(at, before.since) || (at === before.since && forbidsMore)
