import { beginning, type EventStore, inMemoryEventStore } from '@readdress/event-store'
import { accessCommands, genericDisclosurePolicy, handleAccesses, sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { newestThat, type Recent, withNewest } from '../src/access-log/recent.ts'
import { accessCommand, firstRequest } from './access-under-test.ts'
import { moment, outcomeOf } from './erasure-under-test.ts'
import { allOf, keysOf } from './sealed-store.ts'

const office = (store: EventStore = inMemoryEventStore(), policy = genericDisclosurePolicy) => {
  let now = moment('05-17 10:00')
  const surroundings = { now: () => new Date(now), random: () => 0, wait: async () => {} }
  const handle = handleAccesses(store, { policy, surroundings })
  return {
    at: (time: string) => {
      now = moment(time)
    },
    handle,
    given: async (...command: Parameters<typeof accessCommand>) => {
      const answer = await handle(accessCommand(...command))()
      return Either.isLeft(answer)
        ? answer.left.type
        : outcomeOf(Either.right(answer.right.events.map(({ event }) => event)))
    },
    log: async () => (await allOf(store.readAll(beginning))).map(({ stream, type }) => `${stream} ${type}`)
  }
}

describe('asking to see personal data', () => {
  test('stands in the log of the day before the answer comes', async () => {
    const { given, log } = office()
    expect(await given('05-17 10:00', 'RevealPersonalData')).toBe('PersonalDataDisclosed')
    expect(await log()).toEqual(['access-2026-05-17 PersonalDataDisclosed'])
  })

  test('stands there the same in a sealed store, for it holds no personal value', async () => {
    const store = inMemoryEventStore()
    const { given } = office(sealed(store, { keys: keysOf(), mode: 'closed' }))
    expect(await given('05-17 10:00', 'RevealPersonalData', {}, firstRequest)).toBe('PersonalDataDisclosed')
    expect(await given('05-17 10:01', 'RecordDisclosureFailure')).toBe('PersonalDataDisclosureFailed')
    expect((await allOf(store.readAll(beginning))).map(({ data }) => '$sealed' in data)).toEqual([false, false])
  })

  test('is not answered when it cannot be written down', async () => {
    const unavailable = { type: 'StoreUnavailable', reason: 'disk full', retryable: false } as const
    const store: EventStore = { ...inMemoryEventStore(), append: () => TaskEither.left(unavailable as never) }
    expect(await office(store).given('05-17 10:00', 'RevealPersonalData')).toBe('StoreUnavailable')
  })

  test('in vain stands in the log with its error, and is answered with it, also when it is asked again', async () => {
    const { handle, log } = office()
    const command = accessCommand('05-17 10:00', 'RevealPersonalData', { purpose: 'Audit' })
    const error = { type: 'PurposeForbids', purpose: 'Audit', fields: ['Phone'], because: 'Role' }
    expect(await handle(command)()).toEqual(Either.left(error))
    expect(await handle(command)()).toEqual(Either.left(error))
    expect(await log()).toEqual(['access-2026-05-17 DisclosureRefused'])
  })

  test('in vain is recorded of every role, for whoever tries must be seen', async () => {
    const { given, log } = office()
    expect(await given('05-17 10:00', 'RevealPersonalData', {}, { role: 'Auditor' })).toBe('PurposeForbids')
    expect(await log()).toHaveLength(1)
  })

  test('of yesterday counts today, and tomorrow is another day', async () => {
    const quotas = [{ role: 'SellerAgent', aDay: 1 }]
    const { at, given, log } = office(inMemoryEventStore(), { ...genericDisclosurePolicy, quotas })
    await given('05-17 10:00', 'RevealPersonalData')
    expect(await given('05-16 10:00', 'RevealPersonalData')).toBe('QuotaExceeded')
    at('05-18 00:00')
    expect(await given('05-18 00:00', 'RevealPersonalData')).toBe('PersonalDataDisclosed')
    expect((await log()).at(-1)).toBe('access-2026-05-18 PersonalDataDisclosed')
  })
})

describe('what follows something of the access log', () => {
  test('stands where that stands, however many days later', async () => {
    const { at, given, log } = office()
    await given('05-17 10:00', 'RevealPersonalData', {}, firstRequest)
    await given('05-17 10:00', 'RecordIncident')
    at('05-20 10:00')
    expect(await given('05-20 10:00', 'RecordDisclosureFailure')).toBe('PersonalDataDisclosureFailed')
    expect(await given('05-20 10:01', 'RecordDisclosureFailure')).toBe('nothing')
    expect(await given('05-20 10:00', 'ContainIncident')).toBe('IncidentContained')
    expect(await given('05-20 10:00', 'ReportIncident', { recordedOn: '2026-05-20' })).toBe('UnknownReference')
    expect(new Set((await log()).map((line) => line.split(' ')[0]))).toEqual(new Set(['access-2026-05-17']))
  })

  test('is given by the privacy officer, and by an agent only that what he saw could not be opened', async () => {
    const { given } = office()
    const agent = { role: 'SellerAgent' }
    await given('05-17 10:00', 'RevealPersonalData', {}, firstRequest)
    expect(await given('05-17 10:00', 'RecordDisclosureFailure', {}, agent)).toBe('PersonalDataDisclosureFailed')
    expect(await given('05-17 10:00', 'RecordIncident', {}, agent)).toBe('ActorNotPermitted')
    expect(await given('05-17 10:00', 'RequestSubjectExport', {}, agent)).toBe('ActorNotPermitted')
  })
})

describe('the generic policy', () => {
  const all = accessCommands.map(({ name }) => name)
  const permitted = async (role: string) => {
    const { handle } = office()
    const taken: Array<string> = []
    for (const name of all) {
      const answer = await handle(accessCommand('05-17 10:00', name, {}, { role }))()
      if (Either.isRight(answer) || answer.left.type !== 'ActorNotPermitted') taken.push(name)
    }
    return taken
  }

  test.each<readonly [string, ReadonlyArray<string>]>([
    ['PrivacyOfficer', all],
    ['System', all.filter((name) => name !== 'ContainIncident' && name !== 'ReportIncident')],
    ['SellerAgent', ['RevealPersonalData', 'RecordDisclosureFailure']],
    ['SellerSupervisor', ['RevealPersonalData', 'RecordDisclosureFailure']],
    ['Warehouse', ['RevealPersonalData', 'RecordDisclosureFailure']],
    ['Auditor', ['RevealPersonalData']]
  ])('lets a %s give %j', async (role, commands) => {
    expect(await permitted(role)).toEqual(commands)
  })
})

describe('the newest things of a day', () => {
  const upTo = (last: number) =>
    Array.from({ length: last }, (_, place) => place + 1).reduce<Recent<number>>(withNewest, [])

  test('are added to the last piece until it has 64', () => {
    expect(upTo(2)).toEqual([[1, 2]])
    expect(upTo(64).map((piece) => piece.length)).toEqual([64])
    expect(upTo(65)).toMatchObject([{ length: 64 }, [65]])
  })

  test('are those of 16 pieces; then the oldest piece is dropped', () => {
    expect(upTo(16 * 64).map((piece) => piece.length)).toEqual(Array.from({ length: 16 }).fill(64))
    const more = upTo(16 * 64 + 1)
    expect([more.length, more.at(0)?.at(0), more.at(-1)]).toEqual([16, 65, [16 * 64 + 1]])
  })

  test('are looked through from the newest on', () => {
    expect(newestThat(upTo(200), (one) => one % 50 === 0)).toBe(200)
    expect(newestThat(upTo(199), (one) => one % 50 === 0)).toBe(150)
    expect(newestThat(upTo(199), (one) => one > 199)).toBeUndefined()
  })
})

describe('a day with very many disclosures', () => {
  test('is remembered by their number, and the newest thousand by name', async () => {
    const store = inMemoryEventStore()
    const quotas = [{ role: 'SellerAgent', aDay: null }]
    const { given } = office(store, { ...genericDisclosurePolicy, quotas })
    await given('05-17 10:00', 'RevealPersonalData', {}, firstRequest)
    for (let more = 0; more < 1100; more += 1) await given('05-17 10:00', 'RevealPersonalData')
    expect(await given('05-17 10:00', 'RecordDisclosureFailure')).toBe('UnknownReference')
    const last = (await allOf(store.readAll(beginning))).at(-1)?.data['requestId']
    expect(await given('05-17 10:00', 'RecordDisclosureFailure', { requestId: last })).toBe(
      'PersonalDataDisclosureFailed'
    )
  })
})
