import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventsOnServer } from '../src/server/events-on-server.ts'
import { changed } from './commands.ts'
import { run, start, temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

const password = 'S3cret-of-the-shop'

let server: EventStoreDbServer
let place: string
let folder: string
let file: string
let store: string

beforeEach(async () => {
  server = await startEventStoreDbServer()
  place = temporaryFolder()
  folder = join(place, 'shop')
  file = join(place, 'orders.ndjson')
  store = server.connectionString.replace('//', `//admin:${password}@`)
  writeLines(file, ['A-1', 'A-2', 'A-3'].flatMap(changed))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const onServer = () => ['--store', store, '--folder', folder]
const imported = () => runHere(['import', file, ...onServer()])

describe('the program over events on EventStoreDB', () => {
  test('imports, answers, and ends by itself', async () => {
    const first = await run('import', file, ...onServer())
    expect(first).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`into ${folder}.`) })
    const again = await run('import', file, ...onServer(), '--again')
    expect(again).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^ {2}repeated +15\b/m) })
    const asked = await run('order', 'A-1', ...onServer())
    expect(asked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('version 2') })
    expect(server.calls('batchAppend')).toBe(0)
  }, 30_000)

  test('does everything else as well, and never tells the password', async () => {
    await imported()
    const [bundles, exported] = [join(place, 'bundles'), join(place, 'person.json')]
    const officer = ['--as', 'PrivacyOfficer:p-1']
    const shown = ['--fields', 'Name', '--purpose', 'Dispute', '--basis', 'Contract', ...officer]
    for (const args of [
      ['audit', 'A-1'],
      ['worklist'],
      ['search', 'A-1'],
      ['settings'],
      ['keys', 'status'],
      ['keys', 'create'],
      ['log', 'checkpoint'],
      ['log', 'check'],
      ['keys', 'rotate-log'],
      ['views', 'status'],
      ['views', 'rebuild'],
      ['views', 'compare'],
      ['personal', 'show', 'A-1', ...shown],
      ['personal', 'log', '--order', 'A-1'],
      ['personal', 'export', 'A-1', '--requested-by', 'b-1', '--to', exported, ...officer],
      ['evidence', 'export', 'A-1', '--recipient', 'bank-1', '--basis', 'LegalClaim', '--out', bundles, ...officer]
    ]) {
      const ended = await runHere([...args, ...onServer(), '--json'])
      expect({ args, ...ended }).toMatchObject({ args, code: 0, err: '' })
      expect(ended.out).not.toContain(password)
    }
  }, 30_000)

  test('takes the connection string from the environment', async () => {
    await imported()
    vi.stubEnv('READDRESS_STORE', store)
    expect(await run('order', 'A-1', '--folder', folder)).toMatchObject({ code: 0, err: '' })
    // What is said goes before it.
    expect(await runHere(['order', 'A-1', '--store', folder])).toMatchObject({ code: 3 })
  })

  test('ends by itself when it is interrupted', async () => {
    await imported()
    const { child, ended } = start('log', 'follow', ...onServer())
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, err: '' })
  }, 30_000)

  test('says that the server does not answer, and ends', async () => {
    await imported()
    await server.kill()
    const ended = await run('order', 'A-1', ...onServer())
    expect(ended).toMatchObject({ code: 3, out: '', err: expect.stringContaining('does not answer') })
    expect(ended.err).not.toContain(password)
  }, 60_000)

  test('says that the server has lost its data', async () => {
    await imported()
    await runHere(['order', 'A-1', ...onServer()])
    await server.kill()
    await server.start({ keepsData: false })
    expect(await runHere(['order', 'A-1', ...onServer()])).toMatchObject({
      code: 3,
      err: expect.stringContaining('or it has lost its data')
    })
  })
})

describe('naming a store on a server', () => {
  const refused = async (args: ReadonlyArray<string>) => {
    const { code, out, err } = await runHere(args)
    expect(out + err).not.toContain(password)
    expect(out + err).not.toContain('cret-')
    return { code, out, err: err.replaceAll(/\s+/g, ' ') }
  }

  test('needs a folder for everything else', async () => {
    expect(await refused(['order', 'A-1', '--store', store])).toMatchObject({
      code: 2,
      err: expect.stringContaining('name the folder of everything but the events by --folder <dir>')
    })
  })

  test('makes no folder by asking', async () => {
    expect(await refused(['order', 'A-1', ...onServer()])).toMatchObject({
      code: 3,
      err: expect.stringContaining(`There is no store in ${folder}`)
    })
  })

  test('is not to be mixed up with naming a folder', async () => {
    expect(await refused(['order', 'A-1', '--store', place, '--folder', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--folder goes with --store esdb://… only')
    })
  })

  test.each([
    ['kurrentdb://admin:S3cret-of-the-shop@localhost:2113', 'Write esdb://host:port'],
    ['esdb://admin:S3cret-of-the-shop@localhost:2113?tls=False', '(tls). Write true or false'],
    ['esdb://admin:S3cret-of-the-shop@localhost:2113?retries=3', '(retries). Remove it'],
    ['esdb://admin:S3?cret-of-the-shop@localhost:2113', '? is %3F'],
    ['esdb://admin:S3/cret-of-the-shop@localhost:2113', '/ is %2F'],
    ['esdb://admin:S3@cret-of-the-shop@localhost:2113?tls=false', '@ as %40']
  ])('by a wrong connection string is refused without telling it', async (wrong, said) => {
    mkdirSync(folder)
    expect(await refused(['order', 'A-1', '--store', wrong, '--folder', folder])).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining(said)
    })
  })

  test('without the package says what to install', async () => {
    expect(await eventsOnServer(store, () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')))).toMatchObject({
      left: { type: 'ServerNotUsable', remedy: expect.stringContaining('npm install @readdress/eventstoredb') }
    })
  })
})
