import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { changed } from '../../packages/command-line/test/commands.ts'
import { run, start, temporaryFolder, writeLines } from '../../packages/command-line/test/running.ts'
import { loopback } from '../../packages/gateways/test/outbound/loopback.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const file = join(import.meta.dirname, 'partners.ts')

afterEach(() => {
  vi.unstubAllEnvs()
})

const storeOf = async (): Promise<string> => {
  const folder = temporaryFolder()
  const [store, orders] = [join(folder, 'store'), join(folder, 'orders.ndjson')]
  writeLines(orders, changed('A-1').slice(0, 2))
  await run('import', orders, '--store', store)
  return store
}

test('a shop that is run with partners tells its own service what the buyer is to hear', async () => {
  const store = await storeOf()
  const server = await loopback((response) => response.writeHead(204).end())
  vi.stubEnv('SHOP_HOOK', server.url)
  vi.stubEnv('SHOP_HOOK_SECRET', secret)
  const { child, ended } = start('run', '--store', store, '--from-beginning', '--partners', file)
  await expect.poll(() => server.asked.length, { timeout: 20_000 }).toBeGreaterThan(0)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, err: '' })
  const [asked] = server.asked
  expect(JSON.parse(asked?.body ?? '')).toMatchObject({ type: 'notice.send', data: { orderId: 'A-1' } })
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = asked?.headers ?? {}
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${at}.${asked?.body}`).digest('base64')}`)
})

test('without the secret it says what is missing', async () => {
  vi.stubEnv('SHOP_HOOK', 'https://shop.example/hook')
  vi.stubEnv('SHOP_HOOK_SECRET', '')
  const { code, err } = await run('run', '--store', await storeOf(), '--partners', file)
  expect(code).toBe(2)
  expect(err).toContain('a partner cannot be made: secret: expected whsec_')
})
