import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

const imported = async (): Promise<string> => {
  const folder = temporaryFolder()
  const [file, store] = [join(folder, 'orders.ndjson'), join(folder, 'store')]
  writeLines(file, ['A-1', 'A-2', 'A-3'].flatMap(changed))
  expect(await runHere(['import', file, '--store', store])).toMatchObject({ code: 0 })
  return store
}

describe('rotating the epoch key', () => {
  test('shows how far it is, and tells what became of the keys', async () => {
    const store = await imported()
    const shown: Array<string> = []
    const { code, out } = await runHere(['keys', 'rotate', '--store', store], {
      isTerminal: true,
      progressed: (text) => shown.push(text)
    })
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^3 keys read back under \S+\.2, 3 of them wrapped anew now\.\nThe epoch key \S+ is destroyed\.\n$/
      )
    })
    expect(shown.join('')).toMatch(/wrapping \[#+\] 100 % +3 keys/)
    const status = await runHere(['keys', 'status', '--store', store])
    expect(status.out).toMatch(/^\S+ +0 keys, destroyed\n\S+\.2 +3 keys, current\n$/)
    expect(await runHere(['order', 'A-1', '--store', store])).toMatchObject({ code: 0 })
  })

  test('is told as JSON', async () => {
    const store = await imported()
    const rotated = await runHere(['keys', 'rotate', '--store', store, '--json'])
    expect(JSON.parse(rotated.out)).toMatchObject({ status: 'Rotated', looked: 3, rewrapped: 3 })
    const status = await runHere(['keys', 'status', '--store', store, '--json'])
    expect(JSON.parse(status.out)).toMatchObject([{ status: 'Destroyed' }, { status: 'Current', keys: 3 }])
  })

  test('says what to do where the keys are not found', async () => {
    const store = await imported()
    for (const act of ['status', 'rotate'])
      expect(await runHere(['keys', act, '--store', store, '--keys', join(store, 'nowhere')])).toMatchObject({
        code: 3,
        err: expect.stringContaining('There are no keys in')
      })
  })
})
