import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beginning, type EventToAppend, isStoreReadFailure, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const event = (): EventToAppend => ({ id: crypto.randomUUID(), type: 'A', data: {}, metadata: {} })

describe('appends that come together', () => {
  test('share one commit, and a conflict of one hurts no other', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    const walLength = (): number => readFileSync(`${file}-wal`).length
    const before = walLength()
    const answers = await Promise.all([
      store.append(streamName('a'), 'no-stream', [event()])(),
      store.append(streamName('a'), 'no-stream', [event()])(),
      store.append(streamName('a'), 0, [event(), event()])(),
      store.append(streamName('b'), 7, [event()])(),
      store.append(streamName('b'), 'no-stream', [event()])()
    ])
    expect(answers.map((answer) => (Either.isLeft(answer) ? answer.left.type : answer.right.revision))).toEqual([
      0,
      'RevisionConflict',
      2,
      'RevisionConflict',
      0
    ])
    // One commit writes each changed page once: a page of the table and one of its index.
    expect(walLength() - before).toBeLessThanOrEqual(2 * (4096 + 24) + 32)
    await store.close()
  })
})

const failureOf = async (read: AsyncIterable<unknown>): Promise<unknown> => {
  try {
    for await (const _ of read);
    return null
  } catch (caught) {
    expect(String(caught)).not.toContain('张三')
    return isStoreReadFailure(caught) ? caught.failure : caught
  }
}

describe('a row that a stranger', () => {
  test.each([
    ['changed', `UPDATE event SET data = '张三' WHERE position = 2`],
    ['took out', 'DELETE FROM event WHERE position = 2']
  ])('%s is told as damage, without its text', async (_, sql) => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    await store.append(streamName('a'), 'no-stream', [event(), event(), event()])()
    const stranger = new DatabaseSync(file)
    stranger.exec(sql)
    stranger.close()
    const damaged = { type: 'StoreUnavailable', reason: 'damaged' }
    expect(await failureOf(store.readStream(streamName('a')))).toEqual(damaged)
    expect(await failureOf(store.readAll(beginning))).toEqual(damaged)
    await store.close()
  })
})
