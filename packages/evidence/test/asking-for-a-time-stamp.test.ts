import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpTimestamper } from '../src/stamp/http-timestamper.ts'
import { stampRequest } from '../src/stamp/stamp-request.ts'
import { verifyStamp } from '../src/stamp/verify-stamp.ts'
import { right } from './chained-store.ts'
import { type Authority, describeWithOpenssl, openAuthority } from './time-stamp-authority.ts'

const stamped = Buffer.from('what is to be stamped')
const reply = { 'content-type': 'application/timestamp-reply' }

type Answering = (response: ServerResponse, request: Buffer, headers: IncomingMessage['headers']) => void

describeWithOpenssl('asking a service for a time stamp', () => {
  let authority: Authority
  let server: Server
  let url: string
  let answering: Answering

  beforeAll(async () => {
    authority = openAuthority()
    server = createServer(async (request, response) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of request) chunks.push(chunk)
      answering(response, Buffer.concat(chunks), request.headers)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    authority.close()
  })

  const asked = (answer: Answering, deadline = 30_000) => {
    answering = answer
    return httpTimestamper({ url, roots: [authority.root], deadline }).stamp(stamped)()
  }
  const unavailable = (reason: string, httpStatus: number | null) => ({
    left: { type: 'TimestamperUnavailable', reason, httpStatus }
  })

  test('gives the whole response, verified', async () => {
    const types: Array<string | undefined> = []
    const answer = await asked((response, request, headers) => {
      types.push(headers['content-type'], headers.accept)
      response.writeHead(200, { 'content-type': 'Application/Timestamp-Reply; charset=binary' })
      response.end(authority.reply(request))
    })
    expect(types).toEqual(['application/timestamp-query', 'application/timestamp-reply'])
    expect(verifyStamp(right(answer), { stamped, roots: [authority.root] })).toHaveProperty('right')
    expect(authority.accepts(right(answer), stamped)).toBe(true)
  })

  test('never uses a number twice', async () => {
    const requests = new Set<string>()
    for (let time = 0; time < 3; time += 1)
      await asked((response, request) => {
        requests.add(request.toString('hex'))
        response.writeHead(500).end()
      })
    expect(requests.size).toBe(3)
  })

  test('is told when it fails', async () => {
    const answer = await asked((response) => response.writeHead(500, reply).end('failed'))
    expect(answer).toMatchObject(unavailable('answer', 500))
  })

  test('takes no other kind of answer', async () => {
    const answer = await asked((response, request) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(authority.reply(request))
    )
    expect(answer).toMatchObject(unavailable('answer', 200))
  })

  test('takes no answer that is too large', async () => {
    const answer = await asked((response) => response.writeHead(200, reply).end(Buffer.alloc(70_000)))
    expect(answer).toMatchObject(unavailable('answer', 200))
  })

  test('takes no answer that is cut off', async () => {
    const answer = await asked((response, request) => {
      const whole = authority.reply(request)
      response.writeHead(200, { ...reply, 'content-length': whole.length })
      response.write(whole.subarray(0, 100), () => response.destroy())
    })
    expect(answer).toMatchObject(unavailable('unreachable', 200))
  })

  test('takes no answer that ends early', async () => {
    const answer = await asked((response, request) => {
      response.writeHead(200, reply).end(authority.reply(request).subarray(0, 100))
    })
    expect(answer).toMatchObject({ left: { type: 'StampRefused', rule: 'form' } })
  })

  test('takes no answer to another request', async () => {
    const other = authority.reply(stampRequest(stamped, 7n))
    const answer = await asked((response) => response.writeHead(200, reply).end(other))
    expect(answer).toMatchObject({ left: { type: 'StampRefused', rule: 'nonce' } })
  })

  test('takes no answer over other bytes', async () => {
    const other = authority.reply(stampRequest(Buffer.from('other'), 7n))
    const answer = await asked((response) => response.writeHead(200, reply).end(other))
    expect(answer).toMatchObject({ left: { type: 'StampRefused', rule: 'imprint' } })
  })

  test('waits until the deadline, also for the rest of an answer', async () => {
    expect(await asked(() => undefined, 100)).toMatchObject(unavailable('late', null))
    const begun = await asked((response) => response.writeHead(200, reply).write('0'), 300)
    expect(begun).toMatchObject(unavailable('late', 200))
  })

  test('is told where nobody answers', async () => {
    const nobody = httpTimestamper({ url: 'http://127.0.0.1:1/', roots: [authority.root], deadline: 30_000 })
    expect(await nobody.stamp(stamped)()).toMatchObject(unavailable('unreachable', null))
    const nowhere = httpTimestamper({ url: 'no address', roots: [], deadline: 30_000 })
    expect(await nowhere.stamp(stamped)()).toMatchObject(unavailable('unreachable', null))
  })
})
