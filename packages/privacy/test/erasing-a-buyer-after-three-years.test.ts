import {
  type EventStore,
  inMemoryEventStore,
  type ReadFailure,
  storeReadFailure,
  streamName
} from '@readdress/event-store'
import {
  ErasurePolicy,
  erasure,
  erasureCommands,
  erasureStream,
  genericErasurePolicy,
  handleErasures,
  readErasure
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { erasureCommand, erasureId, heldForDispute, keyId, moment, outcomeOf } from './erasure-under-test.ts'
import { allOf } from './sealed-store.ts'

const recordedIn = (store: EventStore) => allOf(store.readStream(streamName(erasureStream(erasureId))))

const office = (store = inMemoryEventStore()) => {
  const handle = handleErasures(store)
  const gives = async (command: ReturnType<typeof erasureCommand>) => {
    const answer = await handle(command)()
    return Either.isLeft(answer)
      ? answer.left.type
      : outcomeOf(Either.right(answer.right.events.map(({ event }) => event)))
  }
  return {
    store,
    gives,
    given: (...command: Parameters<typeof erasureCommand>) => gives(erasureCommand(...command))
  }
}

describe('erasing a buyer after three years', () => {
  test('takes a wish, the end of the time, two other persons, a week, and the end of the last backup', async () => {
    const { given, store } = office()
    expect(await given('2024-02-01T09:00:00.000Z', 'RequestErasure')).toBe(
      'ErasureRequested, ProcessingRestricted, ErasureDeferred'
    )
    expect(await given('2024-02-02T09:00:00.000Z', 'ApproveErasure', {}, 'p-2')).toBe('RetentionRunning')
    expect(await given('05-10 09:00', 'RecordRetentionExpired')).toBe('RetentionExpired')
    expect(await given('05-10 10:00', 'ApproveErasure', {}, 'p-2')).toBe('ErasureApproved')
    expect(await given('05-10 10:01', 'ApproveErasure', {}, 'p-2')).toBe('SecondApproverNeeded')
    expect(await given('05-10 11:00', 'ApproveErasure', {}, 'p-3')).toBe('ErasureApproved')
    expect(await given('05-16 09:30', 'DestroyKeys')).toBe('GraceNotOver')
    expect(await given('05-17 09:30', 'DestroyKeys')).toBe('KeysDestroyed')
    expect(await given('05-17 09:31', 'NotifyRecipients')).toBe('RecipientsNotified')
    expect(await given('05-18 09:00', 'RecordErasureEffective')).toBe('GraceNotOver')
    expect(await given('06-21 10:00', 'RecordErasureEffective')).toBe('ErasureEffective')

    const recorded = await recordedIn(store)
    const state = Either.getOrElseW(() => expect.fail('unread'))(await readErasure(store)(erasureId)())
    expect(state).toMatchObject({
      status: 'Destroyed',
      keyIds: [keyId],
      approvedBy: ['p-2', 'p-3'],
      effectiveAt: moment('06-21 10:00')
    })
    expect(erasure.isTerminal(state)).toBe(true)
    expect(recorded[0]?.metadata).toMatchObject({
      actor: { role: 'PrivacyOfficer', id: 'p-1' },
      policy: { id: genericErasurePolicy.id, version: genericErasurePolicy.version },
      occurredAt: '2024-02-01T09:00:00.000Z'
    })
  })

  test('waits for a legal hold', async () => {
    const { given } = office()
    await given('05-10 09:00', 'RequestErasure', heldForDispute)
    expect(await given('05-10 10:00', 'ApproveErasure', heldForDispute, 'p-2')).toBe('LegalHoldActive')
    expect(await given('05-10 10:00', 'ApproveErasure', {}, 'p-2')).toBe('ErasureApproved')
  })

  test('ends when nobody proves who asked, or who asked thinks better of it', async () => {
    const { given } = office()
    await given('05-10 09:00', 'RequestErasure')
    expect(await given('05-10 09:10', 'RefuseErasure')).toBe('ErasureRefused')
    expect(await given('05-10 09:11', 'LiftRestriction')).toBe('RestrictionLifted')
    expect(await given('05-10 09:12', 'RequestErasure')).toBe('ErasureRequested, ProcessingRestricted')
    expect(await given('05-10 09:13', 'WithdrawErasure')).toBe('ErasureWithdrawn')
    expect(await given('05-17 10:00', 'DestroyKeys')).toBe('UnknownReference')
  })
})

describe('a command about an erasure', () => {
  test('that comes twice is taken once', async () => {
    const { gives, store } = office()
    const command = erasureCommand('05-10 09:00', 'RequestErasure')
    const first = await gives(command)
    expect(await gives(command)).toBe(first)
    const recorded = await recordedIn(store)
    expect(recorded).toHaveLength(2)
    expect(recorded[0]?.metadata).toMatchObject({ $correlationId: command.commandId })
  })

  test('says of itself what it belongs to and what it comes from', async () => {
    const { gives, store } = office()
    await gives({ ...erasureCommand('05-10 09:00', 'RequestErasure'), correlationId: 'c-1', causationId: 'e-1' })
    expect((await recordedIn(store))[0]?.metadata).toMatchObject({ $correlationId: 'c-1', $causationId: 'e-1' })
  })

  test.each([
    ['SellerAgent', 'RequestErasure'],
    ['System', 'ApproveErasure'],
    ['Auditor', 'DestroyKeys']
  ])('of a %s, %s, is refused to the role', async (role, type) => {
    const answer = await handleErasures(inMemoryEventStore())(erasureCommand('05-10 09:00', type, {}, 'x-1', role))()
    expect(answer).toEqual(Either.left({ type: 'ActorNotPermitted', role, command: type }))
  })

  test('is taken from the privacy officer, and from the system where only a moment has come', async () => {
    const handle = handleErasures(inMemoryEventStore())
    const permitted = async (role: string) => {
      const taken: Array<string> = []
      for (const { name } of erasureCommands) {
        const answer = await handle(erasureCommand('05-10 09:00', name, {}, 'x-1', role))()
        if (Either.isRight(answer) || answer.left.type !== 'ActorNotPermitted') taken.push(name)
      }
      return taken
    }
    const all = erasureCommands.map(({ name }) => name)
    expect(await permitted('PrivacyOfficer')).toEqual(all)
    const ofPersons = ['RefuseErasure', 'LiftRestriction', 'ApproveErasure']
    expect(await permitted('System')).toEqual(all.filter((name) => !ofPersons.includes(name)))
  })

  test('is decided by the policy of the shop, which every event names', async () => {
    const store = inMemoryEventStore()
    const permitted = { ...genericErasurePolicy.permitted, RequestErasure: ['Buyer'] }
    const handle = handleErasures(store, { policy: { ...genericErasurePolicy, id: 'tea', version: 4, permitted } })
    const answer = await handle(erasureCommand('05-10 09:00', 'RequestErasure', {}, 'b-1', 'Buyer'))()
    expect(Either.isRight(answer)).toBe(true)
    expect((await recordedIn(store))[0]?.metadata).toMatchObject({ policy: { id: 'tea', version: 4 } })
  })
})

describe('the generic policy of erasures', () => {
  test('is a policy', () => {
    expect(ErasurePolicy.decode(genericErasurePolicy)).toEqual(Either.right(genericErasurePolicy))
  })
})

// biome-ignore lint/correctness/useYield: a read that fails at once
async function* throwing() {
  throw new Error('a bug')
}

describe('reading an erasure', () => {
  test('says why it could not be read', async () => {
    const store = inMemoryEventStore()
    await office(store).given('05-10 09:00', 'RequestErasure')
    const failing = (failure: ReadFailure): EventStore => ({
      ...store,
      // biome-ignore lint/correctness/useYield: a read that fails at once
      async *readStream() {
        throw storeReadFailure(failure)
      }
    })
    const broken = { ...store, readStream: () => throwing() }
    await expect(readErasure(broken)(erasureId)()).rejects.toThrow('a bug')
    const unavailable: ReadFailure = { type: 'StoreUnavailable', reason: 'closed' }
    expect(await readErasure(failing(unavailable))(erasureId)()).toEqual(Either.left(unavailable))
    const foreign = { id: crypto.randomUUID(), type: 'SomethingElse', data: {}, metadata: { schemaVersion: 1 } }
    await store.append(streamName(erasureStream(erasureId)), 1, [foreign])()
    expect(await readErasure(store)(erasureId)()).toMatchObject({ left: { type: 'UnreadableEvent', at: '/type' } })
  })
})
