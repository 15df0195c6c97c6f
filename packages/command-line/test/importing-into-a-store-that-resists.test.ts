import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { run, temporaryFolder, writeLines } from './running.ts'
import { eventsIn } from './stored-events.ts'
import { runHere } from './terminal.ts'

let folder: string
let file: string
let store: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'orders.ndjson')
  store = join(folder, 'store')
  writeLines(file, changed('A-1'))
})

describe('a store that cannot be used', () => {
  test.each([
    ['a foreign file', 'a shopping list', /events\.sqlite is not a file that Readdress keeps here: move it away/],
    ['a damaged file', 'SQLite format 3\0', /events\.sqlite is damaged: keep a copy of it/]
  ])('because of %s is left as it is, and the remedy is said', async (_what, content, remedy) => {
    writeFileSync(join(folder, 'events.sqlite'), content)
    const { code, out, err } = await run('import', file, '--store', folder)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(remedy)
    expect(readFileSync(join(folder, 'events.sqlite'), 'utf8')).toBe(content)
    expect(await runHere(['order', 'A-1', '--store', folder])).toMatchObject({ code: 3, out: '', err })
    expect(await runHere(['audit', 'A-1', '--store', folder])).toMatchObject({ code: 3, out: '', err })
  })

  test('because a file stands in the place of its folder is said so', async () => {
    writeFileSync(store, '')
    const { code, err } = await runHere(['import', file, '--store', store])
    expect(code).toBe(3)
    expect(err).toContain(`${store}`)
  })

  test('because acknowledged events are missing says how to go on, and so it goes on', async () => {
    const events = join(store, 'events.sqlite')
    await runHere(['import', file, '--store', store])
    const earlier = readFileSync(events)
    writeLines(file, [...changed('A-1'), ...changed('A-2')])
    await runHere(['import', file, '--store', store, '--again'])
    await runHere(['order', 'A-2', '--store', store])
    writeFileSync(events, earlier)

    const ask = () => runHere(['order', 'A-1', '--store', store])
    expect(await ask()).toMatchObject({ code: 3, err: expect.stringContaining(`remove ${events}-acknowledged`) })
    rmSync(`${events}-acknowledged`)
    expect(await ask()).toMatchObject({ code: 3, err: expect.stringContaining('delete views.sqlite') })
    rmSync(join(store, 'views.sqlite'))
    expect(await ask()).toMatchObject({ code: 0, err: '' })
  })

  test('because another program holds it stops the import; run again it takes everything', async () => {
    expect(await runHere(['import', file, '--store', store])).toMatchObject({ code: 0 })
    rmSync(file)
    writeLines(file, [...changed('A-1'), ...changed('A-2')])
    const other = new DatabaseSync(join(store, 'events.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const { code, out, err } = await runHere(['import', file, '--store', store])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('Another program held the store for too long')
    other.exec('ROLLBACK')
    other.close()
    expect(await runHere(['import', file, '--store', store])).toMatchObject({ code: 0, err: '' })
    expect(await eventsIn(store, ['A-1', 'A-2'])).toMatchObject([{ length: 6 }, { length: 6 }])
  })
})
