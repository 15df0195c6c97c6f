import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildConsole } from '../src/console.ts'
import { earlyServer } from '../src/early-server.ts'
import { callerOf, consoleAtWork } from './console-at-work.ts'

// Sends the beginning of a call and no more, and gives what was told until the connection ended, and whether others were served meanwhile.
const sending = async (
  beginning: string,
  patience: number,
  through: 'the console' | 'the early server' = 'the console'
) => {
  const url = new URL(through === 'the console' ? await consoleOf(patience) : await earlyOf(patience))
  const socket = connect(Number(url.port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let told = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  socket.on('error', () => undefined)
  const ended = once(socket, 'close')
  socket.write(beginning)
  const { status } = await fetch(url, { headers: { connection: 'close' } })
  await ended
  return { told, status }
}

const consoleOf = async (patience: number): Promise<string> => {
  const { shop } = await consoleAtWork()
  const app = await buildConsole(shop, { callerOf, isSecure: false, patience })
  onTestFinished(() => app.close())
  return app.listen({ host: '127.0.0.1', port: 0 })
}

const earlyOf = async (patience: number): Promise<string> => {
  const { server } = earlyServer(patience)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${Object(server.address()).port}`
}

const head = 'POST /sign-in HTTP/1.1\r\nhost: shop\r\ncontent-type: application/x-www-form-urlencoded\r\n'

describe('a caller', () => {
  test.each([
    ['is slow to say what he wants', 'the console', 'GET / HTTP/1.1\r\nhost: sho'],
    ['is slow to say what it is about', 'the console', `${head}content-length: 30\r\n\r\ntoken=`],
    ['is slow to say what he wants', 'the early server', 'GET / HTTP/1.1\r\nhost: sho'],
    ['is slow to say what it is about', 'the early server', `${head}content-length: 30\r\n\r\ntoken=`]
  ] as const)('who %s to %s is sent away, and others are served meanwhile', async (_what, through, beginning) => {
    const { told, status } = await sending(beginning, 200, through)
    expect(told).toMatch(/^HTTP\/1\.1 408 /)
    expect(status).toBe(200)
  })

  test.each([
    ['could be read in two ways', `${head}content-length: 2\r\ncontent-length: 30\r\n\r\nto`, 400],
    [
      'has a length and comes in chunks',
      `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400
    ],
    ['is none', 'zz\r\n\r\n', 400],
    ['has more headers than anybody needs', `${head}x-a: ${'a'.repeat(20_000)}\r\n\r\n`, 431]
  ])('whose call %s is refused, and the connection ends', async (_what, text, refused) => {
    const { told, status } = await sending(text, 10_000)
    expect(told).toMatch(new RegExp(`^HTTP/1\\.1 ${refused} `))
    expect(status).toBe(200)
  })
})
