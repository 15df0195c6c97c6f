import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openShop } from '../src/open-shop.ts'
import { settingsIn } from '../src/settings.ts'
import { tokenFile, tokenOf } from './service-at-work.ts'

const example = join(import.meta.dirname, '..')
const readme = readFileSync(join(example, 'README.md'), 'utf8')
const [tokens = '', start = '', walk = ''] = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script]) => script)
const program = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8')).scripts.start.split(' ')

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'order-service-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const run = (command: string, words: ReadonlyArray<string>, cwd: string, env: NodeJS.ProcessEnv) => {
  const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let failed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    failed += text
  })
  const ended = once(child, 'close').then(([code]: ReadonlyArray<unknown>) => ({ code, told, failed }))
  const listening = () => expect.poll(() => /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0] ?? failed, { timeout: 20_000 })
  return { child, ended, told: () => told, listening }
}

const started = async (env: NodeJS.ProcessEnv) => {
  const running = run(process.execPath, program.slice(1), example, { PORT: '0', ...env })
  await running.listening().toMatch(/^http/)
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(running.told())?.[0] ?? ''
  const stopped = () => {
    running.child.kill('SIGTERM')
    return running.ended
  }
  return { url, stopped }
}

describe('the program', () => {
  test('is walked through as its page says, and ends in order', async () => {
    const folder = temporaryFolder()
    const script = `${tokens}\nprintf '\\n%s\\n' "$TOKEN"`
    const { told } = await run('sh', ['-e', '-c', script], folder, {}).ended
    expect(start).toContain('--filter @readdress/example-order-service start')
    const env = { TOKEN: told.trim(), TOKENS: join(folder, 'tokens.json'), READDRESS_FOLDER: join(folder, 'orders') }
    const { url, stopped } = await started(env)
    const walked = await run('sh', ['-e', '-c', walk], folder, { ...env, URL: url }).ended
    expect({ code: walked.code, failed: walked.failed.replaceAll(/^\s*%.*$/gm, '') }).toEqual({ code: 0, failed: '' })
    expect(walked.told).toContain('"phone":"138****1234"')
    expect(walked.told).toContain('"status":412')
    expect(walked.told).toContain('+8613812341234')
    expect(readFileSync(join(folder, 'evidence.zip')).subarray(0, 2).toString()).toBe('PK')
    const end = await stopped()
    expect(end).toMatchObject({ code: 0, failed: '' })
    expect(end.told).not.toMatch(/13812341234|张三/)
  })

  test('says what is wrong with its settings, and does not start', async () => {
    const { code, failed } = await run(process.execPath, program.slice(1), example, { TOKENS: 'missing.json' }).ended
    expect(code).toBe(1)
    expect(failed).toContain('TOKENS: missing.json is missing or no JSON')
  })
})

describe('the shop of the program', () => {
  test('keeps its events on EventStoreDB where there is one', async () => {
    const server = await startEventStoreDbServer()
    const open = () => openShop({ folder: join(folder, 'orders'), server: server.connectionString })
    const folder = temporaryFolder()
    const opened = await open()
    if (Either.isLeft(opened)) throw new Error(opened.left)
    expect(await opened.right.shop.auditTrail('A-1')()).toEqual(Either.right([]))
    await opened.right.close()
    await server.close()
    expect(await open()).toMatchObject({ left: expect.stringContaining('does not answer') })
  })
})

describe('settings', () => {
  const place = (tokens: unknown): string => {
    const file = join(temporaryFolder(), 'tokens.json')
    writeFileSync(file, JSON.stringify(tokens))
    return file
  }

  test('that are not said are those of the page', () => {
    expect(settingsIn({ TOKENS: place(tokenFile) })).toMatchObject({
      right: { folder: 'orders', server: null, host: '127.0.0.1', port: 8080, callsPerMinute: 6000 }
    })
  })

  const [token] = tokenFile

  test.each([
    [{ PORT: 'http' }, tokenFile, 'PORT: expected the number of a port.'],
    [{ CALLS_PER_MINUTE: '-1' }, tokenFile, 'CALLS_PER_MINUTE: expected a whole number.'],
    [{}, {}, ': expected Array'],
    [{}, [{ ...token, sha256: tokenOf('Buyer') }], '0.sha256: expected 64 hexadecimal digits in lower case'],
    [{}, [token, { ...token, role: 'Owner' }], '1.role: expected ActorRole'],
    [{}, [{ ...token, orders: undefined }], '0.orders: expected the orders of this person'],
    [{}, [{ ...token, token: tokenOf('Buyer') }], '0.token: unknown field']
  ])('as %j with tokens that are %j are refused, and told where', (environment, tokens, sentence) => {
    const read = settingsIn({ TOKENS: place(tokens), ...environment })
    expect(read).toMatchObject({ left: expect.stringContaining(sentence) })
    expect(JSON.stringify(read)).not.toContain(tokenOf('Buyer'))
  })
})
