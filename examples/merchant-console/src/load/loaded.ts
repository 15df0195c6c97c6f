import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** A call, and the status that it is to be answered with. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly expected: number
}

/** Makes these calls again and again over so many connections for so many milliseconds, each at least once; how long each took, in milliseconds, in ascending order. */
export const loaded = async (
  url: string,
  asked: ReadonlyArray<Asked>,
  connections: number,
  duration: number
): Promise<ReadonlyArray<number>> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + duration
  const times: Array<number> = []
  let calls = 0
  const connection = async (): Promise<void> => {
    do {
      const one = asked[calls % asked.length]
      calls += 1
      if (one === undefined) return
      const began = performance.now()
      const status = await answered(url, one, agent)
      if (status !== one.expected) throw new Error(`${one.method} ${one.path} was answered with ${status}`)
      times.push(performance.now() - began)
    } while (performance.now() < until)
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return times.toSorted((one, other) => one - other)
}

/** How long the first answer took, and how long it took until it was what was asked for: of a view that is still to be built, the first ones tell how far it is. In milliseconds. */
export const firstAnswered = async (
  url: string,
  one: Asked
): Promise<{ readonly answered: number; readonly shown: number }> => {
  const agent = new Agent({ keepAlive: true })
  const began = performance.now()
  let status = await answered(url, one, agent)
  const first = performance.now() - began
  for (; status === 503; status = await answered(url, one, agent)) await setTimeout(1000)
  if (status !== one.expected) throw new Error(`${one.method} ${one.path} was answered with ${status}`)
  agent.destroy()
  return { answered: Math.round(first), shown: Math.round(performance.now() - began) }
}

const answered = (url: string, { method, path, headers, body }: Asked, agent: Agent): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent }, (reply) => {
      text(reply).then(() => resolve(reply.statusCode), reject)
    })
    sent.on('error', reject).end(body)
  })
