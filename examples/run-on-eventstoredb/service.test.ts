import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { expect, onTestFinished, test } from 'vitest'

const program = join(import.meta.dirname, 'service.ts')

const started = async () => {
  const server = await startEventStoreDbServer()
  const place = mkdtempSync(join(tmpdir(), 'readdress-service-'))
  onTestFinished(async () => {
    await server.close()
    rmSync(place, { recursive: true })
  })
  const start = () => {
    const child = spawn(process.execPath, ['--conditions=readdress-source', program], {
      env: { ...process.env, READDRESS_STORE: server.connectionString, READDRESS_FOLDER: join(place, 'orders') },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
    return { child, ended: once(child, 'close').then(([code]: ReadonlyArray<unknown>) => ({ code, told })) }
  }
  return { server, start }
}

test('the service keeps its views up to date until it is told to end', async () => {
  const { start } = await started()
  const { child, ended } = start()
  expect(String(await once(child.stdout, 'data'))).toBe('ready\n')
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, told: '' })
}, 30_000)

test('the service says that the server does not answer, and ends', async () => {
  const { server, start } = await started()
  await server.kill()
  const { code, told } = await start().ended
  expect(code).toBe(1)
  expect(told).toContain('does not answer: check that it runs')
}, 30_000)
