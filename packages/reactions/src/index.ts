export { askPartner } from './ask-partner.ts'
export type { Carrier, CarrierAnswer, CarrierInstruction } from './carrier.ts'
export type { NewId } from './derived-id.ts'
export type { GiveCommand, NotGiven } from './give-command.ts'
export { Intent, Trouble } from './intent.ts'
export { type Keeping, keepReacting } from './keep-reacting.ts'
export { type NoticeFacts, type NoticeLanguage, noticeText } from './notice-text.ts'
export type { NoticeToSend, Notification } from './notification.ts'
export { type Outbox, type OutboxFailure, type OutboxUnreadable, outboxIn } from './outbox.ts'
export type { Outcome } from './outcome.ts'
export { discardIntent, type IntentUnknown, retryIntent } from './parked-intents.ts'
export type { PartnerFailure } from './partner-failure.ts'
export type { Partners } from './partners.ts'
export type { KeysToRotate, PersonalKeeper, ToldOfIncident } from './personal-keeper.ts'
export type { LentNumber, Platform, PlatformAnswer, PlatformOrder } from './platform.ts'
export { assignProblemsTo } from './policies/assign-problems-to.ts'
export { processPolicies } from './process-policies.ts'
export {
  type GivenCommand,
  type Happened,
  type Notice,
  type ProcessPolicy,
  processPolicy,
  type Step
} from './process-policy.ts'
export { type OutboxOutOfPlace, type Reacting, type ReactionsStopped, type Round, reactOnce } from './react.ts'
export { type Fired, fireDeadlines, type Timing } from './timers.ts'
export type { ToldScan, TrackedParcel, Tracking } from './tracking.ts'
