import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { earlyServer } from '../src/early-server.ts'
import { consoleAtWork } from './console-at-work.ts'

const sources = join(import.meta.dirname, '../src')

const listening = async () => {
  const { server, handOver } = earlyServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${Object(server.address()).port}`, handOver }
}

const shownBy = async (url: string) => {
  const reply = await fetch(url)
  const {
    date: _,
    connection: _c,
    'keep-alive': _k,
    'content-length': _l,
    ...headers
  } = Object.fromEntries(reply.headers)
  return { status: reply.status, headers, body: (await reply.text()).trim() }
}

test('whoever comes before the console is there sees the page and the files that the console would show him', async () => {
  const { url, handOver } = await listening()
  const { app } = await consoleAtWork()
  const paths = ['/', '/search', '/orders/A-1?done=1', '/assets/console.css', '/assets/live.js', '/assets/icon.svg']
  const early = await Promise.all(paths.map((path) => shownBy(url + path)))
  await app.ready()
  handOver(app.routing)
  expect(early).toEqual(await Promise.all(paths.map((path) => shownBy(url + path))))
})

test('whoever signs in before the console is there is let in as soon as it is', async () => {
  const { url, handOver } = await listening()
  const { app } = await consoleAtWork()
  await app.ready()
  const body = new URLSearchParams({ token: 'token-of-SellerAgent-1' })
  const reply = fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  expect((await shownBy(url)).body).toContain('name="token"')
  handOver(app.routing)
  expect((await reply).status).toBe(303)
})

test('the page to sign in is made of our own files alone: no package is loaded before it', () => {
  const telling = `import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import(${JSON.stringify(pathToFileURL(join(sources, 'early-server.ts')))})
    process.stdout.write(loaded.join('\\n'))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', telling], { encoding: 'utf8' })
  const loaded = stdout.split('\n').filter((url) => !url.startsWith('node:'))
  expect(loaded).toContain(`${pathToFileURL(join(sources, 'pages/sign-in.ts'))}`)
  expect(loaded.filter((url) => !url.startsWith(`${pathToFileURL(sources)}/`))).toEqual([])
})

test('the program tells where it is, lets in who has a token, and ends in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = spawn(process.execPath, ['--conditions=readdress-source', join(sources, 'start.ts')], {
    env: { ...process.env, PORT: '0', READDRESS_FOLDER: join(folder, 'store') },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(program, 'close')
  let told = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  const found = (): ReadonlyArray<string> => /at (http:\S+)[\s\S]*SellerAgent with (\S+)\n/.exec(told) ?? []
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(3)
  const [, url = '', token = ''] = found()
  const body = new URLSearchParams({ token })
  const reply = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookie = String(reply.headers.get('set-cookie')).split(';')[0] ?? ''
  expect(await (await fetch(url, { headers: { cookie } })).text()).toContain('SellerAgent-1')
  program.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
