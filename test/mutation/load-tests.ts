import { registerHooks } from 'node:module'

// The tests ask for vitest; here they get mocha under its names.
const stand = new URL('./vitest-in-mocha.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' ? { url: stand, shortCircuit: true } : next(specifier, context)
})
