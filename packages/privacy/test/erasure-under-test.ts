import {
  decodeErasureCommand,
  type ErasureError,
  type ErasureEvent,
  type ErasurePolicy,
  type ErasureState,
  erasure,
  genericErasurePolicy
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'

export const erasureId = 'e7a50000-0000-4000-8000-000000000001'
export const keyId = 'k1_AAAAAAAAAAAAAAAAAAAAAA'

/** A moment of 2026, `05-10 09:00`, or a moment written out. */
export const moment = (at: string): string => (at.length === 11 ? `2026-${at.replace(' ', 'T')}:00.000Z` : at)

const who = { orderId: 'A-1', subject: 'buyer' }

/** An order that was completed three years before 10 May 2026, nine o’clock. */
export const keeping = { orderIsOpen: false, retentionUntil: moment('05-10 09:00'), openHolds: [] }
export const heldForDispute = { ...keeping, openHolds: [{ holdId: 'h-1', ground: 'Dispute', until: null }] }

/** What each command says if a test does not say otherwise. */
const usual: Readonly<Record<string, object>> = {
  RequestErasure: { ...who, ground: 'Wish', channel: 'Email', requestedBy: 'b-1', ...keeping },
  RefuseErasure: { orderId: 'A-1', ground: 'IdentityNotProven' },
  WithdrawErasure: { orderId: 'A-1' },
  RestrictProcessing: { ...who, ground: 'ChannelLimit' },
  LiftRestriction: { ...who, ground: 'WithdrawnByBuyer' },
  RecordRetentionExpired: { orderId: 'A-1', dueAt: moment('05-10 09:00') },
  ApproveErasure: { orderId: 'A-1', ...keeping },
  DestroyKeys: {
    ...who,
    keyIds: [keyId],
    destroyedAt: moment('05-17 09:30'),
    effectiveBy: moment('06-21 09:30'),
    ...keeping
  },
  NotifyRecipients: { orderId: 'A-1', receivers: ['SF'] },
  RecordErasureEffective: { orderId: 'A-1', reports: [{ of: 'Views', removed: 3, left: 0 }] }
}

let commands = 0

/** A command as it comes from outside. */
export const erasureCommand = (at: string, type: string, data: object = {}, by = 'p-1', role = 'PrivacyOfficer') => {
  commands += 1
  const read = decodeErasureCommand({
    type,
    commandId: `c0de0000-0000-4000-8000-${String(commands).padStart(12, '0')}`,
    erasureId,
    actor: { role, id: by },
    channel: 'Internal',
    occurredAt: moment(at),
    data: { ...usual[type], ...data }
  })
  if (Either.isLeft(read)) throw new TypeError(JSON.stringify(read.left))
  return read.right
}

export type ErasureDecided = Either.Either<ErasureError, ReadonlyArray<ErasureEvent>>

/** An erasure to which commands are given one after another; one that is refused ends the test. */
export interface ErasureUnderTest {
  readonly state: ErasureState
  readonly events: ReadonlyArray<ErasureEvent>
  readonly decide: (...command: Parameters<typeof erasureCommand>) => ErasureDecided
  readonly when: (...command: Parameters<typeof erasureCommand>) => ErasureUnderTest
}

export const erasureUnderTest = (
  policy: ErasurePolicy = genericErasurePolicy,
  events: ReadonlyArray<ErasureEvent> = []
): ErasureUnderTest => {
  const state = events.reduce(erasure.evolve, erasure.initialState)
  const decide = (...command: Parameters<typeof erasureCommand>) =>
    erasure.decide({ ...erasureCommand(...command), policy }, state)
  return {
    state,
    events,
    decide,
    when: (...command) => {
      const decided = decide(...command)
      if (Either.isLeft(decided)) throw new Error(`${command[1]}: ${JSON.stringify(decided.left)}`)
      return erasureUnderTest(policy, [...events, ...decided.right])
    }
  }
}

/** What a decision comes to, in words. */
export const outcomeOf = (
  decided: Either.Either<{ readonly type: string }, ReadonlyArray<{ readonly type: string }>>
): string => {
  if (Either.isLeft(decided)) return decided.left.type
  return decided.right.length === 0 ? 'nothing' : decided.right.map(({ type }) => type).join(', ')
}

const requestedLongAgo = () => erasureUnderTest().when('2024-02-01T09:00:00.000Z', 'RequestErasure')
const expired = () => requestedLongAgo().when('05-10 09:00', 'RecordRetentionExpired')
const approvedOnce = () => expired().when('05-10 10:00', 'ApproveErasure', {}, 'p-2')
const approved = () => approvedOnce().when('05-10 11:00', 'ApproveErasure', {}, 'p-3')
const destroyed = () => approved().when('05-17 09:30', 'DestroyKeys')

/** The erasures of the decision table, each with the moment at which commands are given to it. */
export const erasures = {
  untouched: ['05-17 09:30', () => erasureUnderTest()],
  restricted: ['05-17 09:30', () => erasureUnderTest().when('05-01 09:00', 'RestrictProcessing')],
  'requested while the order must be kept': ['2024-02-02T09:00:00.000Z', requestedLongAgo],
  'requested, and nothing more to wait for': ['05-10 09:30', expired],
  'lifted while requested': ['05-10 09:30', () => expired().when('05-10 09:10', 'LiftRestriction')],
  withdrawn: ['05-10 09:30', () => expired().when('05-10 09:10', 'WithdrawErasure')],
  'approved once': ['05-17 09:30', approvedOnce],
  'approved by two, within the grace time': ['05-17 08:59', approved],
  'approved by two, after the grace time': ['05-17 09:30', approved],
  'approved by two too long ago': ['05-17 10:30', approved],
  destroyed: ['06-21 09:29', destroyed],
  'destroyed, and the last backup is gone': ['06-21 09:30', destroyed],
  effective: [
    '07-01 09:00',
    () => destroyed().when('05-17 10:00', 'NotifyRecipients').when('06-21 10:00', 'RecordErasureEffective')
  ]
} as const satisfies Readonly<Record<string, readonly [at: string, given: () => ErasureUnderTest]>>

export type ErasureName = keyof typeof erasures
