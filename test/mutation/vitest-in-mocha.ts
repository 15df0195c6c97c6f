import { readFileSync } from 'node:fs'
import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState
} from '@vitest/expect'
import mocha from 'mocha'

// What the tests of the rules use of vitest, over mocha: it keeps everything loaded between two mutants, which vitest does not.

type Body = (...row: ReadonlyArray<unknown>) => unknown

const placeholders = /%[sdijoO]/g

const named = (name: string, row: ReadonlyArray<unknown>): string =>
  format(name, ...row.slice(0, name.match(placeholders)?.length ?? 0))

const eachWith = (give: (name: string, body: () => unknown) => unknown) => (rows: ReadonlyArray<unknown>) => {
  return (name: string, body: Body): void => {
    for (const one of rows) {
      const row = Array.isArray(one) ? one : [one]
      give(named(name, row), () => body(...row))
    }
  }
}

export const describe = Object.assign((name: string, body: () => void) => mocha.describe(name, body), {
  each: eachWith((name, body) => mocha.describe(name, () => void body())),
  skipIf: (isSkipped: boolean) => (isSkipped ? mocha.describe.skip : mocha.describe)
})

export const test = Object.assign((name: string, body: () => Promise<void>) => mocha.it(name, body), {
  each: eachWith((name, body) => mocha.it(name, () => body() as Promise<void>))
})

const endings: Array<() => unknown> = []
mocha.afterEach(async () => {
  for (const ending of endings.splice(0)) await ending()
})

export const onTestFinished = (ending: () => unknown): void => {
  endings.push(ending)
}

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

export const expect = Object.assign(
  (value: unknown) => chai.expect(value),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
  { addEqualityTesters: addCustomEqualityTesters }
)
// The matchers look for `expect` at a place of their own.
Reflect.set(globalThis, GLOBAL_EXPECT, expect)
setState({ assertionCalls: 0 }, Reflect.get(globalThis, GLOBAL_EXPECT))
const extensible: { readonly extend: (to: object, matchers: object) => void } = Object(chai.expect)
extensible.extend(expect, customMatchers)
extensible.extend(expect, {
  toMatchFileSnapshot: (received: string, path: string) => ({
    pass: received === readFileSync(path, 'utf8'),
    message: () => `not what stands in ${path}`
  })
})
