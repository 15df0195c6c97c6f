import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// What is proven against a server that somebody has started, named by EVENTSTOREDB_URL.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['packages/*/test/**/*.server.test.ts'], exclude: ['**/node_modules/**'] }
})
