import assert from 'node:assert/strict'
import { format, inspect } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { buyer, known, personal } from '@readdress/order'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'

const canary = '金丝雀-canary-4711'
const wrapper = known(buyer, canary)
const deep = { order: { address: [{ recipientName: wrapper }] } }

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}
const allOf = (error: unknown): string =>
  inspect(error, { depth: null, showHidden: true }) +
  (error instanceof Error ? `${error.message}${error.stack}${error.cause}` : '')

const nothingElse: ReadonlyArray<readonly [string, string]> = [
  ['String', String(wrapper)],
  ['a template', `${wrapper}`],
  // biome-ignore lint/style/useTemplate: the operator is the channel under test
  ['+', (wrapper as unknown as string) + ''], // the compiler forbids it; JavaScript callers can
  ['toString', wrapper.toString()],
  ['util.inspect', inspect(wrapper)],
  ['%s', format('%s', wrapper)],
  ['%i', format('%i', wrapper)],
  ['%d', format('%d', wrapper)],
  ['%o', format('%o', wrapper)],
  ['%O', format('%O', wrapper)],
  ['%j', format('%j', wrapper)],
  ['JSON.stringify', JSON.stringify(wrapper)]
]

const others: ReadonlyArray<readonly [string, () => unknown]> = [
  ['JSON.stringify of what holds it', () => JSON.stringify(deep)],
  ['util.inspect with showHidden', () => inspect(deep, { showHidden: true, depth: null, getters: true })],
  [
    'util.inspect without the custom printer',
    () => inspect(deep, { customInspect: false, showHidden: true, depth: null, showProxy: true })
  ],
  ['%o of what holds it', () => format('%o %O %j %s', deep, deep, deep, deep)],
  ['structuredClone', () => inspect(structuredClone(deep), { showHidden: true, depth: null })],
  [
    'v8.serialize',
    () => serialize(deep).toString('utf16le') + serialize(deep).toString('utf8') + serialize(deep).toString('latin1')
  ],
  ['v8.deserialize', () => inspect(deserialize(serialize(deep)), { showHidden: true, depth: null })],
  ['a spread', () => JSON.stringify({ ...wrapper })],
  ['Object.assign', () => JSON.stringify(Object.assign({}, wrapper))],
  ['Object.entries', () => JSON.stringify(Object.entries(wrapper))],
  ['Object.values', () => JSON.stringify(Object.values(wrapper))],
  [
    'Reflect.ownKeys',
    () =>
      Reflect.ownKeys(wrapper)
        .map((key) => [key.toString(), JSON.stringify(Reflect.get(wrapper, key))])
        .join()
  ],
  [
    'for in',
    () => {
      const seen = []
      for (const key in wrapper) seen.push(key, Reflect.get(wrapper, key))
      return seen.join()
    }
  ],
  ['an error message', () => allOf(new Error(`no label for ${wrapper}`))],
  ['an error cause', () => allOf(new Error('no label', { cause: deep }))],
  ['an assertion of node', () => allOf(thrownBy(() => assert.deepEqual(deep, { order: null })))],
  ['an assertion of vitest', () => allOf(thrownBy(() => expect(deep).toEqual({ order: null })))],
  ['a strict assertion of vitest', () => allOf(thrownBy(() => expect(deep).toStrictEqual({ order: { address: [] } })))],
  ['NotPersonal', () => allOf(thrownBy(() => personal(t.string).encode({ ...wrapper })))],
  ['a missing method', () => allOf(thrownBy(() => (wrapper as unknown as { trim: () => string }).trim()))] // what a JavaScript caller may try
]

describe('a personal value is not printed by', () => {
  test.each(nothingElse)('%s', (_channel, printed) => {
    expect(printed).not.toContain('canary')
    expect(['[personal]', '"[personal]"', 'NaN', "'[personal]'"]).toContain(printed)
  })

  test.each(others)('%s', (_channel, print) => {
    const printed = String(print())
    expect(printed).not.toContain('canary')
    expect(printed).not.toContain('4711')
    expect(printed).not.toContain('金丝雀')
  })

  test('and the channels above would print a value that stood in a property', () => {
    const open = { status: 'Known', value: canary }
    expect(inspect(open, { customInspect: false, showHidden: true })).toContain('canary')
    expect(serialize(open).toString('utf16le') + serialize({ value: 'canary' }).toString('latin1')).toContain('canary')
  })
})
