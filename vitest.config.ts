import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Tests run the TypeScript sources of every package, never an earlier build.
const conditions = ['readdress-source', 'node', 'module']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'test/**/*.test.ts',
      'examples/*/**/*.test.ts',
      'bench/**/*.test.ts',
      'site/*.test.ts'
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.{long,packed,server}.test.ts'],
    setupFiles: ['./packages/order/test/equality-of-personal.ts'],
    reporters: ['default', './test/count-reporter.ts'],
    // Nothing is mocked and no test changes a module, so a worker may run one file after another; this halves the work.
    isolate: false,
    // What is waited for has mostly happened within moments.
    expect: { poll: { interval: 10 } },
    // Many tests wait for a server or for a program that they started; one worker more than there are cores keeps these busy meanwhile.
    maxWorkers: availableParallelism() + 1,
    // Programs that tests start keep their compiled sources, which is two thirds of the time that a start takes.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node-compile') },
    // Only ends what hangs: on a busy machine a test that starts programs may take three times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
