import mocha from 'mocha'
import { forgetSituations, type State, situation, states } from '../../packages/order/test/decision-table/states.ts'

interface Stryker {
  activeMutant?: string | undefined
}

const stryker = (): Stryker => {
  const { __stryker__ = {} } = globalThis as { readonly __stryker__?: Stryker }
  return __stryker__
}

// Every mutant is another order of things: what a situation is by its rules is found out anew, while its events stay what they are. They are told
// once in each process, by the rules as they stand. While no mutant is active it is found out which test rests on which line: then every test must
// find out by itself.
let isTold = false
mocha.before(() => {
  const { activeMutant } = stryker()
  if (activeMutant !== undefined && !isTold) {
    stryker().activeMutant = undefined
    for (const state of Object.keys(states)) situation(state as State)
    stryker().activeMutant = activeMutant
    isTold = true
  }
  forgetSituations()
})
mocha.beforeEach(() => {
  if (stryker().activeMutant === undefined) forgetSituations()
})
