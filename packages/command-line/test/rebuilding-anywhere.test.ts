import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

const program = join(import.meta.dirname, '..', 'src', 'main.ts')

const places = [
  { TZ: 'Asia/Kathmandu', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
]

// Every byte that is stored of the views, and where it stands.
const storedIn = (store: string): ReadonlyArray<unknown> => {
  const database = new DatabaseSync(join(store, 'views.sqlite'), { readOnly: true })
  const rows = ['document', 'document_index'].map((table) => {
    const columns = table === 'document' ? 'key, hex(body) AS body' : `${table}.name AS indexed, value, key`
    return database
      .prepare(
        `SELECT projection.name, version, position, ${columns} FROM ${table} JOIN projection ON id = projection
         ORDER BY projection.name, version, key, ${table === 'document' ? 'key' : 'indexed, value'}`
      )
      .all()
  })
  database.close()
  return rows
}

test('a rebuild makes the same bytes in any time zone and language', async () => {
  const folder = temporaryFolder()
  const store = join(folder, 'store')
  await runHere(['demo', '--folder', store, '--plain'])
  const made: Array<unknown> = []
  for (const place of places) {
    const args = ['--conditions=readdress-source', program, 'views', 'rebuild', '--store', store]
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...place } })
    made.push(storedIn(store))
  }
  expect(made[0]).not.toEqual([[], []])
  expect(made[1]).toEqual(made[0])
})
