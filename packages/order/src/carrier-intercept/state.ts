import type { Payer } from '../address-change/enumerations.ts'
import type { CaseId, InterceptId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { InterceptAction } from './enumerations.ts'

/** How far an instruction to a carrier has come. */
export type InterceptStatus =
  | 'Asked'
  | 'NotReached'
  | 'Accepted'
  | 'InProgress'
  | 'Succeeded'
  | 'Failed'
  | 'Refused'
  | 'Silent'
  | 'Cancelling'
  | 'Cancelled'

/** One instruction to a carrier about a moving parcel. */
export interface Intercept {
  readonly interceptId: InterceptId
  readonly parcelId: ParcelId
  readonly caseId: CaseId | null
  readonly action: InterceptAction
  readonly toVersion: number | null
  readonly status: InterceptStatus
  /** The status to come back to when a cancellation is refused. */
  readonly beforeCancelling: InterceptStatus | null
  readonly attempt: number
  readonly payer: Payer | null
  readonly dueAt: Instant
  /** When the carrier gave its final answer, if it did. */
  readonly finalAt: Instant | null
}

/** What must be remembered to decide about instructions to carriers. */
export interface CarrierInterceptState {
  readonly intercepts: ReadonlyArray<Intercept>
}

/** The intercept of an id. */
export const interceptOf = (state: CarrierInterceptState, interceptId: InterceptId): Intercept | undefined =>
  state.intercepts.find((one) => one.interceptId === interceptId)

/** Whether the carrier may still do what it was asked. */
export const isOpenIntercept = (one: Intercept): boolean => {
  switch (one.status) {
    case 'Asked':
    case 'Accepted':
    case 'InProgress':
    case 'Cancelling':
      return true
    case 'NotReached':
    case 'Silent':
    case 'Succeeded':
    case 'Failed':
    case 'Refused':
    case 'Cancelled':
      return false
  }
}
