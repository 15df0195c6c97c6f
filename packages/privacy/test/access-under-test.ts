import {
  type AccessError,
  AccessEvent,
  type AccessLogState,
  accessLog,
  type DisclosurePolicy,
  decodeAccessCommand,
  genericDisclosurePolicy
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { moment } from './erasure-under-test.ts'

const id = (kind: string, number: number) => `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const incidentId = id('1c1d0000', 1)
export const exportId = id('e4700000', 1)
export const newKeyId = 'k1_BBBBBBBBBBBBBBBBBBBBBB'
export const circumstances = { stage: 'AwaitingShipment', restricted: null, destroyedAt: null, openHolds: [] }

const day = '2026-05-17'

/** What each command says if a test does not say otherwise. */
const usual: Readonly<Record<string, object>> = {
  RevealPersonalData: {
    orderId: 'A-1',
    subject: 'buyer',
    fields: ['Phone'],
    purpose: 'CustomerService',
    legalBasis: 'Contract',
    receiver: 'a-1',
    caseId: null,
    underHold: null,
    circumstances
  },
  RecordDisclosureFailure: { recordedOn: day, requestId: id('00000000', 1), why: 'KeyUnreadable' },
  RotateSubjectKey: { orderId: 'A-1', subject: 'buyer', newKeyId, why: 'Incident', destroyedAt: null },
  RequestSubjectExport: { exportId, by: 'Buyer', knownOrders: 2 },
  ProvideSubjectExport: { recordedOn: day, exportId, exportSha256: 'ab'.repeat(32) },
  RecordIncident: {
    incidentId,
    kind: 'WrongDisclosure',
    count: 1,
    orderIds: ['A-1'],
    discoveredAt: moment('05-17 08:00')
  },
  ContainIncident: { recordedOn: day, incidentId, measures: ['AccountClosed'] },
  ReportIncident: { recordedOn: day, incidentId, authority: 'CAC', reference: 'R-1' },
  NotifySubjectOfIncident: { recordedOn: day, incidentId, orderId: 'A-1', subject: 'buyer', channel: 'Email' }
}

let commands = 0

/** Who gives a command, and under which id. */
export interface Given {
  readonly by?: string
  readonly role?: string
  readonly commandId?: string
}

/** A command as it comes from outside: by an agent what agents may do, by the privacy officer all else. */
export const accessCommand = (at: string, type: string, data: object = {}, given: Given = {}) => {
  commands += 1
  const role = given.role ?? (type === 'RevealPersonalData' ? 'SellerAgent' : 'PrivacyOfficer')
  const read = decodeAccessCommand({
    type,
    commandId: given.commandId ?? id('c0de0000', commands),
    actor: { role, id: given.by ?? 'a-1' },
    channel: 'Internal',
    occurredAt: moment(at),
    data: { ...usual[type], ...data }
  })
  if (Either.isLeft(read)) throw new TypeError(JSON.stringify(read.left))
  return read.right
}

/** The access log of a day, to which commands are given one after another; one that is refused ends the test. */
export interface AccessUnderTest {
  readonly state: AccessLogState
  readonly events: ReadonlyArray<AccessEvent>
  readonly decide: (
    ...command: Parameters<typeof accessCommand>
  ) => Either.Either<AccessError, ReadonlyArray<AccessEvent>>
  readonly when: (...command: Parameters<typeof accessCommand>) => AccessUnderTest
}

export const accessUnderTest = (
  policy: DisclosurePolicy = genericDisclosurePolicy,
  events: ReadonlyArray<AccessEvent> = []
): AccessUnderTest => {
  const state = events.reduce(accessLog.evolve, accessLog.initialState)
  const decide: AccessUnderTest['decide'] = (...command) =>
    accessLog.decide({ ...accessCommand(...command), policy }, state)
  return {
    state,
    events,
    decide,
    when: (...command) => {
      const decided = decide(...command)
      if (Either.isLeft(decided)) throw new Error(`${command[1]}: ${JSON.stringify(decided.left)}`)
      return accessUnderTest(policy, [...events, ...decided.right])
    }
  }
}

/** The refusal that stands in the log after a wish to see something; null if it was granted. */
export const refusal = (
  data: object,
  given: Given = { role: 'SellerAgent', by: 'a-1' },
  log: AccessUnderTest = accessUnderTest()
) => {
  const [event, ...more] = Either.getOrElseW(() => [])(log.decide('05-17 10:00', 'RevealPersonalData', data, given))
  expect(more).toEqual([])
  expect(AccessEvent.decode(event)).toEqual(Either.right(event))
  if (event?.type === 'PersonalDataDisclosed') return null
  return event?.type === 'DisclosureRefused' ? event.data.error : expect.fail('nothing was recorded')
}

/** The command whose disclosure `RecordDisclosureFailure` speaks of. */
export const firstRequest = { commandId: id('00000000', 1) }

const disclosed = () => accessUnderTest().when('05-17 09:00', 'RevealPersonalData', {}, firstRequest)
const recorded = () => accessUnderTest().when('05-17 09:00', 'RecordIncident')
const asked = () => accessUnderTest().when('05-17 09:00', 'RequestSubjectExport')

/** The access logs of the decision table. */
export const accessLogs = {
  empty: () => accessUnderTest(),
  'with a disclosure': disclosed,
  'with a disclosure that failed': () => disclosed().when('05-17 09:01', 'RecordDisclosureFailure'),
  'with a refused disclosure': () =>
    accessUnderTest().when('05-17 09:00', 'RevealPersonalData', { purpose: 'Audit' }, firstRequest),
  'with a new key': () => accessUnderTest().when('05-17 09:00', 'RotateSubjectKey'),
  'with an export asked for': asked,
  'with an export handed over': () => asked().when('05-17 09:30', 'ProvideSubjectExport'),
  'with an incident': recorded,
  'with a contained incident': () => recorded().when('05-17 09:30', 'ContainIncident'),
  'with a reported incident': () => recorded().when('05-17 09:30', 'ReportIncident')
} as const satisfies Readonly<Record<string, () => AccessUnderTest>>

export type AccessLogName = keyof typeof accessLogs
