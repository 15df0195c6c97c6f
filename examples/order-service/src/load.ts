/**
 * How many commands a second the service takes: it is started as a program over a new folder, and given orders and wishes to change them over many
 * connections at once. Prints what it measured, and fails where a call was not answered with 201.
 *
 * Run it with `pnpm --filter @readdress/example-order-service load [seconds] [connections]`.
 */
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'

const [seconds = '20', connections = '50'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'order-service-load-'))
const token = randomUUID()
const tokens = join(folder, 'tokens.json')
const sha256 = createHash('sha256').update(token).digest('hex')
writeFileSync(tokens, JSON.stringify([{ sha256, role: 'SellerSupervisor', id: 's-1' }]))

const service = spawn(process.execPath, ['--conditions=readdress-source', join(import.meta.dirname, 'start.ts')], {
  env: {
    ...process.env,
    TOKENS: tokens,
    READDRESS_FOLDER: join(folder, 'orders'),
    PORT: '0',
    CALLS_PER_MINUTE: '999999999'
  },
  stdio: ['ignore', 'pipe', 'inherit']
})
const url = await new Promise<string>((found) => {
  service.stdout.setEncoding('utf8').on('data', (text: string) => {
    const listening = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
    if (listening !== undefined) found(listening)
  })
})

const occurredAt = new Date().toISOString()
const money = { minor: '9900', currency: 'CNY' }
const address = (detail: string) => ({
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: '510000', name: '四川省' },
    city: { code: '510100', name: '成都市' }
  },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道中段',
  detail
})

const placing = (orderId: string) => ({
  type: 'PlaceOrder',
  channel: 'Api',
  occurredAt,
  data: {
    platform: 'generic',
    platformOrderNo: orderId,
    orderedAt: occurredAt,
    buyer: { nickname: '小张' },
    recipientIsBuyer: true,
    address: address('530号1栋2单元1503室'),
    lines: [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: money }],
    total: money
  }
})

const wishing = () => ({
  type: 'RequestAddressChange',
  channel: 'PlatformChat',
  occurredAt,
  data: {
    caseId: randomUUID(),
    initiator: 'Buyer',
    reason: 'BuyerError',
    address: address('538号'),
    recipientIsBuyer: true,
    baseVersion: 1
  }
})

const command = (orderId: string, body: object) => ({
  method: 'POST' as const,
  path: `/orders/${orderId}/commands`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify(body)
})

// Each connection places an order, and then asks for another address of it, again and again.
const result = await autocannon({
  url,
  duration: Number(seconds),
  connections: Number(connections),
  requests: [
    {
      setupRequest: (request, context) => {
        const orderId = randomUUID()
        Object.assign(context, { orderId })
        return { ...request, ...command(orderId, placing(orderId)) }
      }
    },
    {
      setupRequest: (request, { orderId }: { orderId?: string }) => ({
        ...request,
        ...command(orderId ?? '', wishing())
      })
    }
  ]
})
const ready: unknown = await (await fetch(new URL('/health/ready', url))).json()
service.kill('SIGTERM')
const [code] = await once(service, 'close')
rmSync(folder, { recursive: true })

const { duration, latency, statusCodeStats, errors } = result
const taken = statusCodeStats?.['201']?.count ?? 0
process.stdout.write(
  `${Math.round(taken / duration)} commands a second over ${connections} connections for ${duration} s (${taken} in all), ` +
    `each answered in ${latency.p50} ms in the middle and ${latency.p99} ms at the 99th percentile\n` +
    `then: ${JSON.stringify(ready)}\n`
)
if (errors > 0 || taken !== result.requests.total || code !== 0) {
  process.stderr.write(`${JSON.stringify({ statusCodeStats, errors, code })}\n`)
  process.exitCode = 1
}
