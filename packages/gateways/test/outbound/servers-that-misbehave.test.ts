import type { ServerResponse } from 'node:http'
import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type Client, clients } from './clients.ts'
import { type Answering, answer, loopback } from './loopback.ts'

const never = new AbortController().signal
const long = 20_000
const short = 200

const unavailable = (because: string, more: object = {}) =>
  Either.left({ type: 'PartnerUnavailable', because, ...more } as PartnerFailure)
const refused = (because: string) => Either.left({ type: 'PartnerRefused', because } as PartnerFailure)

const flood = async (response: ServerResponse): Promise<void> => {
  const megabyte = Buffer.alloc(1_000_000, ' ')
  response.writeHead(200)
  for (let sent = 0; sent < 100 && !response.destroyed; sent += 1)
    await new Promise<void>((resolve) => {
      response.once('close', resolve)
      response.write(megabyte, () => resolve())
    })
  response.end()
}

const cut: Answering = (response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('{"outcome":')
  response.socket?.end()
}

const late: Answering = (response, { body }) => {
  response.on('close', () => answer(response, body))
}

/** What a server does, and what each client makes of it; one that wants nothing of an answer takes a 200 as done. */
const situations: ReadonlyArray<readonly [string, Answering, (client: Client) => unknown]> = [
  ['drops the connection without an answer', (response) => response.socket?.destroy(), () => unavailable('NotReached')],
  ['drops it in the middle of its answer', cut, ({ reads, done }) => (reads ? unavailable('AnswerCut') : done)],
  ['answers 500', (response) => answer(response, 'broken', 500), () => unavailable('Http500')],
  [
    'has too much to do',
    (response) => response.writeHead(429, { 'retry-after': '120' }).end(),
    () => unavailable('Http429', { retryAfter: 120_000 })
  ],
  ['does not want it', (response) => answer(response, {}, 403), () => refused('Http403')]
]

describe.each(clients)('$name', (client) => {
  test.each(situations)('whose server %s', async (_what, answering, expected) => {
    const server = await loopback(answering)
    expect(await client.ask(server.url, long, never)).toEqual(expected(client))
    expect(server.asked).toHaveLength(1)
    await expect.poll(server.connections).toBe(0)
  })

  test('whose server is not there', async () => {
    const server = await loopback(() => {})
    await server.close()
    expect(await client.ask(server.url, long, never)).toEqual(unavailable('NotReached'))
  })

  test('whose server answers once nobody waits any more', async () => {
    const server = await loopback(late)
    expect(await client.ask(server.url, short, never)).toEqual(unavailable('NoAnswer'))
    await expect.poll(server.connections).toBe(0)
  })

  test('that is given up by whoever asked', async () => {
    const given = new AbortController()
    const server = await loopback(() => given.abort())
    expect(await client.ask(server.url, long, given.signal)).toEqual(unavailable('NoAnswer'))
    await expect.poll(server.connections).toBe(0)
  })

  test('whose server sends the beginning of its answer and no more', async () => {
    const server = await loopback((response) => response.writeHead(200).write('{'))
    expect(await client.ask(server.url, client.reads ? short : long, never)).toEqual(
      client.reads ? unavailable('NoAnswer') : client.done
    )
    await expect.poll(server.connections).toBe(0)
  })

  test('whose server is well again when it is asked again, under the same key', async () => {
    const server = await loopback((response, _asked, number) =>
      answer(response, number === 1 ? 'broken' : client.good, number === 1 ? 500 : 200)
    )
    expect(await client.ask(server.url, long, never)).toEqual(unavailable('Http500'))
    expect(await client.ask(server.url, long, never)).toEqual(client.done)
    const [first, second] = server.asked.map(client.keyOf)
    expect(first).toBe(second)
    await expect.poll(server.connections).toBe(0)
  })

  test.each([301, 302, 307, 308])('does not follow to where it is sent on by %i', async (status) => {
    const other = await loopback((response) => answer(response, client.good))
    const server = await loopback((response) => response.writeHead(status, { location: other.url }).end())
    expect(await client.ask(server.url, long, never)).toEqual(refused('Redirected'))
    expect(other.asked).toEqual([])
    await expect.poll(server.connections).toBe(0)
  })

  test('does not read 100 megabytes', async () => {
    let isFinished = false
    const server = await loopback((response) => {
      response.on('finish', () => {
        isFinished = true
      })
      void flood(response)
    })
    expect(await client.ask(server.url, long, never)).toEqual(client.reads ? unavailable('AnswerTooLong') : client.done)
    await expect.poll(server.connections).toBe(0)
    expect(isFinished).toBe(false)
  })

  test.each([
    ['no JSON', '<html>Please log in</html>', ''],
    ['nothing', '', ''],
    ['JSON of another shape', '[1, 2]', ''],
    ['JSON in which a field is another', client.bad, `:${client.badField}`]
  ])('takes %s for no answer', async (_what, body, field) => {
    const server = await loopback((response) => answer(response, body))
    expect(await client.ask(server.url, long, never)).toEqual(
      client.reads ? unavailable(`AnswerUnreadable${field}`) : client.done
    )
    await expect.poll(server.connections).toBe(0)
  })
})
