import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { start, temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

const storeOf = async (commands = changed('A-1')): Promise<string> => {
  const folder = temporaryFolder()
  const [store, orders] = [join(folder, 'store'), join(folder, 'orders.ndjson')]
  writeFileSync(orders, commands.map((command) => `${JSON.stringify(command)}\n`).join(''))
  await runHere(['import', orders, '--store', store])
  return store
}

describe('readdress run', () => {
  test('ends what nobody answered, and ends itself well when it is interrupted', async () => {
    // Placed, and asked for another address, months ago.
    const store = await storeOf(changed('A-1').slice(0, 2))
    const interrupting = new AbortController()
    const told: Array<string> = []
    const answered = (text: string): void => {
      told.push(text)
      if (text.includes(' ended')) interrupting.abort()
    }
    const ran = await runHere(['run', '--store', store, '--from-beginning'], {
      interruption: interrupting.signal,
      answered
    })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(told[0]).toBe(
      'Running. What no partner does is left to people: see readdress worklist and readdress outbox list.\n'
    )
    expect(told[1]).toMatch(/^2026-\S+Z {2}P3 Assess\S+ of order A-1: done\n$/)
    expect(told.at(-1)).toMatch(/^2026-\S+Z {2}1 wait ended\n$/)
    expect((await runHere(['timeline', 'A-1', '--store', store])).out).toContain('Nobody answered the request in time.')
    expect(existsSync(join(store, 'outbox.sqlite'))).toBe(true)
  })

  test('tells programs what it does as one JSON object a line, and no personal value', async () => {
    const store = await storeOf(changed('A-1').slice(0, 2))
    const interrupting = new AbortController()
    const told: Array<string> = []
    const answered = (text: string): void => {
      told.push(text)
      if (text.includes('"passed"')) interrupting.abort()
    }
    const json = ['--json', '--health', '0']
    await runHere(['run', '--store', store, '--from-beginning', ...json], {
      interruption: interrupting.signal,
      answered
    })
    const lines = told.map((line) => JSON.parse(line))
    expect(lines.map(({ severity, event }) => `${severity} ${event}`)).toEqual([
      'INFO listening',
      'INFO running',
      'INFO tried',
      'INFO passed'
    ])
    const tried = { orderId: 'A-1', policy: 'P3', attempt: 1, outcome: 'Done' }
    expect(lines).toMatchObject([{}, {}, { attributes: tried }, { attributes: { deadlines: 1 } }])
    for (const personal of ['张三', '13812341234', '天府大道']) expect(told.join('')).not.toContain(personal)
  })

  test('tells at a port whether it does its work, and ends when a supervisor asks it to', async () => {
    const store = await storeOf()
    const { child, ended } = start('run', '--store', store, '--health', '0')
    const port = await new Promise<string>((resolve) => {
      child.stdout.on('data', (text: string) => {
        const [, found] = /127\.0\.0\.1:(\d+)/.exec(text) ?? []
        if (found !== undefined) resolve(found)
      })
    })
    const health = async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`)
      return [response.status, await response.json()]
    }
    await expect
      .poll(health, { timeout: 10_000 })
      .toEqual([200, { status: 'ok', lastRound: expect.any(String), trouble: null }])
    expect((await fetch(`http://127.0.0.1:${port}/orders`)).status).toBe(404)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0 })
  })

  test('refuses a port that is none', async () => {
    expect(await runHere(['run', '--store', 'nowhere', '--health', '70000'])).toMatchObject({ code: 2 })
  })
})

describe('readdress outbox', () => {
  test('tells that nothing is left, and does not know what is not there', async () => {
    const store = await storeOf()
    expect(await runHere(['outbox', 'list', '--store', store])).toMatchObject({
      code: 0,
      out: 'Nothing is left to do.\n'
    })
    expect(await runHere(['outbox', 'list', '--parked', '--json', '--store', store])).toMatchObject({
      code: 0,
      out: '[]\n'
    })
    for (const what of ['retry', 'discard']) {
      expect(await runHere(['outbox', what, 'i-1', '--store', store])).toMatchObject({
        code: 1,
        err: 'There is no intent i-1: it was done or discarded, or the id is misspelt. readdress outbox list tells those that there are.\n'
      })
    }
  })
})
