import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ServiceSettings } from '../src/service.ts'
import { openService, openShop, tokenOf } from './service-at-work.ts'

const listening = async (settings: Partial<ServiceSettings>) => {
  const { service, call } = await openService(await openShop(), settings)
  const url = new URL(await service.listen({ host: '127.0.0.1', port: 0 }))
  return {
    call,
    isWell: async () =>
      (await fetch(new URL('/health/live', url), { headers: { connection: 'close' } })).status === 200,
    connected: async (): Promise<Connected> => {
      const socket = connect(Number(url.port), '127.0.0.1')
      onTestFinished(() => void socket.destroy())
      let told = ''
      socket.setEncoding('utf8').on('data', (text: string) => {
        told += text
      })
      socket.on('error', () => undefined)
      const ended = once(socket, 'close').then(() => told)
      await once(socket, 'connect')
      return { socket, ended }
    }
  }
}

interface Connected {
  readonly socket: Socket
  readonly ended: Promise<string>
}

const head = `POST /search HTTP/1.1\r\nhost: shop\r\nauthorization: Bearer ${tokenOf('System')}\r\ncontent-type: application/json\r\n`

describe('a caller who is slow', () => {
  test.each([
    ['to say what he wants', 'GET /worklist HTTP/1.1\r\nhost: sho'],
    ['to say what it is about', `${head}content-length: 30\r\n\r\n{"text":`]
  ])('%s is sent away, and others are served meanwhile', async (_what, beginning) => {
    const { isWell, connected } = await listening({ patience: 200 })
    const { socket, ended } = await connected()
    socket.write(beginning)
    expect(await isWell()).toBe(true)
    expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
  })
})

describe('a request that two could read in two ways', () => {
  test.each([
    ['with two lengths', `${head}content-length: 2\r\ncontent-length: 30\r\n\r\n{}`],
    ['with a length and in chunks', `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['with a header that goes on', `${head}x-a: 1\r\n\tb: 2\r\n : 3\r\n\r\n`],
    ['that is none', 'zzcanary\r\n\r\n']
  ])('%s is refused, and the connection ends', async (_what, text) => {
    const { connected } = await listening({})
    const { socket, ended } = await connected()
    socket.write(text)
    const told = await ended
    expect(told).toMatch(/^HTTP\/1\.1 400 /)
    expect(told).not.toContain('zzcanary')
  })
})

describe('many callers', () => {
  test('are served up to a number; whoever comes then is sent away, until somebody leaves', async () => {
    const { isWell, connected } = await listening({ connections: 20 })
    const served = await Promise.all(Array.from({ length: 20 }, connected))
    const { ended } = await connected()
    expect(await ended).toBe('')
    for (const { socket } of served) socket.end()
    await Promise.all(served.map(({ ended }) => ended))
    expect(await isWell()).toBe(true)
  })

  test('are counted by token, and one that calls too often is told when to come again', async () => {
    const { call } = await listening({ callsPerMinute: 3 })
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await call('System', 'GET', '/worklist')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const { headers, json } = await call('System', 'GET', '/worklist')
    expect(json).toMatchObject({ refusal: { type: 'TooManyRequests' } })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect((await call('SellerAgent', 'GET', '/worklist')).status).toBe(200)
  })

  test('without a token are counted by their address, so that nobody tries many', async () => {
    const { call } = await listening({ callsPerMinute: 2 })
    const statuses = []
    for (const url of ['/worklist', '/nowhere', '/worklist']) statuses.push((await call(null, 'GET', url)).status)
    expect(statuses).toEqual([401, 404, 429])
    expect((await call(null, 'GET', '/health/live')).status).toBe(200)
  })
})
