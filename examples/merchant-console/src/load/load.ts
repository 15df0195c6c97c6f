/**
 * How fast pages come over many orders: a store is filled with the stories of the sample orders again and again, the console is started as a program over it,
 * and its pages are asked for over several connections. Prints what it measured, and fails where a page was not answered.
 *
 * Run it with `pnpm --filter @readdress/example-merchant-console load [orders] [seconds] [connections]`. In a `READDRESS_FOLDER` the store is kept, and found by the next run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blocksIn, fillStore, ordersOf } from './fill-store.ts'
import { type Asked, firstAnswered, loaded } from './loaded.ts'

const [orders = '100000', seconds = '20', connections = '4'] = process.argv.slice(2)
const kept = process.env['READDRESS_FOLDER']
const place = kept === undefined ? mkdtempSync(join(tmpdir(), 'console-load-')) : null
const folder = kept ?? join(place ?? '', 'store')
const tell = (text: string): boolean => process.stdout.write(`${text}\n`)

await fillStore(folder, Number(orders), tell)

const began = performance.now()
const start = join(import.meta.dirname, '../start.ts')
const watched = new URL('./event-loop.ts', import.meta.url).href
const program = spawn(process.execPath, ['--conditions=readdress-source', '--import', watched, start], {
  env: { ...process.env, READDRESS_FOLDER: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc']
})
const [url, token] = await new Promise<readonly [string, string]>((found) => {
  let told = ''
  program.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told += text
    const [, address, secret] = /at (http:\S+)[\s\S]*SellerSupervisor with (\S+)\n/.exec(told) ?? []
    if (address !== undefined && secret !== undefined) found([address, secret])
  })
})
await (await fetch(url)).text()
tell(`The first page was there ${Math.round(performance.now() - began)} ms after the start of the program.`)

const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
const signedIn = await fetch(new URL('/sign-in', url), {
  method: 'POST',
  headers: asForm,
  body: `token=${token}`,
  redirect: 'manual'
})
const cookie = String(signedIn.headers.get('set-cookie')).split(';')[0] ?? ''
const form = await (await fetch(new URL('/search', url), { headers: { cookie } })).text()
const csrf = /name="csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''

const get = (path: string): Asked => ({ method: 'GET', path, headers: { cookie }, expected: 200 })
const looking = (text: string): Asked => ({
  method: 'POST',
  path: '/search',
  headers: { cookie, ...asForm },
  body: new URLSearchParams({ csrf, text }).toString(),
  expected: 303
})
// The orders of up to twenty blocks that lie apart, so that hardly one is asked for twice.
const blocks = blocksIn(Number(orders))
const some = Array.from({ length: Math.min(20, blocks) }, (_, n) => Math.floor((n * blocks) / 20)).flatMap(ordersOf)
const pages: ReadonlyArray<readonly [name: string, asked: ReadonlyArray<Asked>]> = [
  ['order', some.map((id) => get(`/orders/${id}`))],
  ['worklist', [get('/'), get('/?page=2')]],
  ['search, which leads to the order', some.map(looking)],
  ['figures', [get('/figures?month=2026-03')]]
]

const lateness = async (): Promise<string> => {
  program.send('tell')
  const [late] = await once(program, 'message')
  return `the event loop was late by ${Object(late).p99} ms at p99, ${Object(late).most} ms at most,`
}

for (const [name, asked] of pages) {
  const [one] = asked
  if (one === undefined) continue
  await lateness()
  const first = await firstAnswered(url, one)
  tell(`${name}: answered after ${first.answered} ms, shown after ${first.shown} ms; ${await lateness()} until then.`)
  const times = await loaded(url, asked, Number(connections), Number(seconds) * 1000)
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  tell(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ${Math.round(times.length / Number(seconds))} a second over ${connections} connections.`
  )
}

program.kill('SIGTERM')
await once(program, 'close')
if (place !== null) rmSync(place, { recursive: true })
