import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// What is proven of the packages as they are published: built, packed, and installed elsewhere.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/packages/*.packed.test.ts'], exclude: ['**/node_modules/**'] }
})
