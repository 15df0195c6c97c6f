import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { repositoryRoot } from './repository.ts'

const run = promisify(execFile)

// The rules are changed under mocha, and nothing else would notice that the tests of the order no longer run there.
const examples = ['equality-of-personal.ts', 'a-draft-before-saving.test.ts', 'what-the-platforms-allow.test.ts']

test('the tests of the order run under the stand-in for vitest as they do here', async () => {
  const { stdout } = await run(
    process.execPath,
    [
      '--conditions=readdress-source',
      '--import=./test/mutation/load-tests.ts',
      'node_modules/mocha/bin/mocha.js',
      '--no-config',
      '--reporter=json',
      ...examples.map((file) => `packages/order/test/${file}`)
    ],
    { cwd: repositoryRoot }
  )
  expect(JSON.parse(stdout).stats).toMatchObject({ failures: 0, pending: 0, passes: expect.any(Number) })
  expect(JSON.parse(stdout).stats.passes).toBeGreaterThan(20)
})
