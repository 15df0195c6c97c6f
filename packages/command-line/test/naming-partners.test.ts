import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { type Run, run, temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

const storeAnd = async (text: string): Promise<{ readonly store: string; readonly file: string }> => {
  const folder = temporaryFolder()
  const [store, orders, file] = [join(folder, 'store'), join(folder, 'orders.ndjson'), join(folder, 'partners.mjs')]
  writeLines(orders, changed('A-1').slice(0, 2))
  await runHere(['import', orders, '--store', store])
  writeFileSync(file, text)
  return { store, file }
}

const said = async (text: string, running: (...args: ReadonlyArray<string>) => Promise<Run> = run) => {
  const { store, file } = await storeAnd(text)
  const { code, err } = await running('run', '--store', store, '--partners', file)
  return { code, err: err.replaceAll(file, 'FILE') }
}

const carrier = 'carrier: { instruct: () => {}, cancel: () => {} }'

describe('a file of partners', () => {
  test('that is not there is named', async () => {
    const { store } = await storeAnd('')
    expect(await runHere(['run', '--store', store, '--partners', 'partner.mjs'])).toMatchObject({
      code: 2,
      err: 'There is no file partner.mjs: check the path behind --partners.\n'
    })
  })

  test.each([
    [
      'export const partners = {}',
      'FILE has no default export: write export default { carrier, notification }, or a function that gives it.'
    ],
    [
      'export default 7',
      'FILE: it gives no partners: expected an object of notification, carrier, platform, tracking.'
    ],
    [
      'export default {}',
      'FILE: it gives no partner: expected one or more of notification, carrier, platform, tracking.'
    ],
    [
      'export default { carriers: {} }',
      'FILE: carriers is no partner: expected notification, carrier, platform, tracking.'
    ],
    ['export default { carrier: null }', 'FILE: carrier.instruct is no function: a carrier has instruct and cancel.'],
    [
      'export default { carrier: { instruct() {} } }',
      'FILE: carrier.cancel is no function: a carrier has instruct and cancel.'
    ],
    [
      'export default { notification: { send() {}, wanted: true } }',
      'FILE: notification.wanted is no function: leave it out, or make it one.'
    ],
    [
      'export default async () => { throw new Error("HOOK_URL is not set") }',
      'FILE: its function fails: Error: HOOK_URL is not set.'
    ],
    [
      'export default () => ({ _tag: "Left", left: { type: "SettingsUnusable", place: "url", problem: "expected https" } })',
      'FILE: a partner cannot be made: url: expected https.'
    ],
    ['export default () => ({ _tag: "Left", left: { type: "Broken" } })', 'FILE: a partner cannot be made: Broken.'],
    ['export default () => ({ _tag: "Left", left: undefined })', 'FILE: it gives Left: a partner cannot be made.']
  ])('%s is refused with the place and the remedy', async (text, err) => {
    expect(await said(text, (...args) => runHere(args))).toEqual({ code: 2, err: `${err}\n` })
  })

  // Words of Node.js, which a test runner's loader would put otherwise.
  test.each([
    ['import "@nowhere/nothing"', "Cannot find package '@nowhere/nothing'"],
    ['export default {', 'SyntaxError: ']
  ])('%s cannot be loaded', async (text, words) => {
    const { code, err } = await said(text)
    expect(code).toBe(2)
    expect(err).toContain('FILE cannot be loaded: ')
    expect(err).toContain(words)
    expect(err).toContain('It is a module of JavaScript or TypeScript, and what it imports is installed beside it.\n')
  })

  test('that takes its time, and gives one partner, is well', async () => {
    const text = `
      export default async ({ shop, environment }) => {
        if (typeof shop.personal.reveal !== 'function' || environment.PATH === undefined) throw new Error('not handed over')
        setTimeout(() => process.kill(process.pid, 'SIGTERM'), 0)
        return { _tag: 'Right', right: { ${carrier}, platform: undefined } }
      }`
    expect(await said(text)).toEqual({ code: 0, err: '' })
  })
})
