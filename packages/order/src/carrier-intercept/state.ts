import * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { CaseId, InterceptId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { InterceptAction } from './enumerations.ts'

/** How far an instruction to a carrier has come. */
export const InterceptStatus = t.keyof(
  {
    Asked: null,
    NotReached: null,
    Accepted: null,
    InProgress: null,
    Succeeded: null,
    Failed: null,
    Refused: null,
    Silent: null,
    Cancelling: null,
    Cancelled: null
  },
  'InterceptStatus'
)
export type InterceptStatus = t.TypeOf<typeof InterceptStatus>

/** One instruction to a carrier about a moving parcel. */
export const Intercept = t.readonly(
  t.strict({
    interceptId: InterceptId,
    parcelId: ParcelId,
    caseId: nullable(CaseId),
    action: InterceptAction,
    toVersion: nullable(t.number),
    status: InterceptStatus,
    /** The status to come back to when a cancellation is refused. */
    beforeCancelling: nullable(InterceptStatus),
    attempt: t.number,
    payer: nullable(Payer),
    dueAt: Instant,
    /** When the carrier gave its final answer, if it did. */
    finalAt: nullable(Instant)
  }),
  'Intercept'
)
export interface Intercept extends t.TypeOf<typeof Intercept> {}

/** The question about a redirect that nobody had told us of, and what the person concerned said to it. */
export const RedirectQuestion = t.readonly(
  t.strict({ parcelId: ParcelId, status: t.keyof({ Open: null, Confirmed: null, Denied: null }) }),
  'RedirectQuestion'
)
export interface RedirectQuestion extends t.TypeOf<typeof RedirectQuestion> {}

/** What must be remembered to decide about instructions to carriers. */
export const CarrierInterceptState = t.readonly(
  t.strict({ intercepts: t.readonlyArray(Intercept), redirectQuestions: t.readonlyArray(RedirectQuestion) }),
  'CarrierInterceptState'
)
export interface CarrierInterceptState extends t.TypeOf<typeof CarrierInterceptState> {}

/** The intercept of an id. */
export const interceptOf = (state: CarrierInterceptState, interceptId: string): Intercept | undefined =>
  state.intercepts.find((one) => one.interceptId === interceptId)

/** The newest question about a redirect of a parcel. */
export const redirectQuestionOf = (state: CarrierInterceptState, parcelId: string): RedirectQuestion | undefined =>
  state.redirectQuestions.find((one) => one.parcelId === parcelId)

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
