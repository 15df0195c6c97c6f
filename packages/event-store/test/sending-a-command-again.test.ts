import { inMemoryEventStore } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { accepted, put, shelfHandler, stored } from './shelf.ts'

describe('a command that is sent again', () => {
  test('gets the same answer and appends nothing, also when much has happened since', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store)
    const command = put('Amerika', 'Der Bau')
    const first = await accepted(handle(command))
    await accepted(handle(put('Das Schloss')))
    await accepted(handle({ ...put('Amerika'), type: 'TakeBook' }))
    for (const again of [handle, shelfHandler(store), shelfHandler(store, { streamsInMemory: 0 })]) {
      const repeated = await accepted(again(command))
      expect(repeated).toMatchObject({ outcome: 'Repeated', revision: 3 })
      expect(repeated.events).toEqual(first.events)
    }
    expect(await stored(store)).toHaveLength(4)
  })

  test('at the same time is taken once', async () => {
    const store = inMemoryEventStore()
    const [handle, other] = [shelfHandler(store), shelfHandler(store)]
    const command = put('Amerika')
    const answers = await Promise.all([handle, handle, other, other].map((each) => accepted(each(command))))
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['Appended', 'Repeated', 'Repeated', 'Repeated'])
    expect(new Set(answers.map(({ events }) => JSON.stringify(events))).size).toBe(1)
    expect(await stored(store)).toHaveLength(1)
  })

  test('is answered as before even where it would be refused by now', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store)
    const command = put('Amerika')
    await accepted(handle(command))
    const later = { ...command, actor: 'Guest', occurredAt: '2030-01-01T00:00:00Z' } as const
    expect(await accepted(handle(later))).toMatchObject({ outcome: 'Repeated' })
  })
})

describe('a fact whose source is known', () => {
  test('is already so, under whatever command it comes', async () => {
    const store = inMemoryEventStore()
    const source = { system: 'Scanner', eventId: '7' }
    await accepted(shelfHandler(store)({ ...put('Amerika'), source }))
    for (const handle of [shelfHandler(store), shelfHandler(store)]) {
      expect(await accepted(handle({ ...put('Der Bau'), source }))).toMatchObject({ outcome: 'AlreadySo', events: [] })
    }
    const other = { system: 'Scanner', eventId: '8' }
    expect(await accepted(shelfHandler(store)({ ...put('Der Bau'), source: other }))).toMatchObject({
      outcome: 'Appended'
    })
    expect(await stored(store)).toHaveLength(2)
  })
})
