import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// What takes minutes: the same promises as in the other tests, in many more rounds.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['{packages/*/test,examples/*/test,test,bench}/**/*.long.test.ts'],
    exclude: ['**/node_modules/**']
  }
})
