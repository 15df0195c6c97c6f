import mocha from 'mocha'
import { forgetSituations } from '../../packages/order/test/decision-table/states.ts'

interface Stryker {
  readonly activeMutant?: string
}

// Every mutant is another order of things. While none is active it is found out which test rests on which line: then every
// test must build its situation itself.
mocha.before(forgetSituations)
mocha.beforeEach(() => {
  const { __stryker__: stryker } = globalThis as { readonly __stryker__?: Stryker }
  if (stryker?.activeMutant === undefined) forgetSituations()
})
