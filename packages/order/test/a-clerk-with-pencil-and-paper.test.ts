import { type OrderEvent, type OrderState, order } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historiesBy, type Rules } from './laws/histories.ts'
import { differenceIn } from './model/differences.ts'

// That the rules keep to what the clerk writes down is a law of every history. Here it is shown that he notices when they do not.

type Part = keyof Extract<OrderState, { readonly status: 'Placed' }>

const forgetting = (type: OrderEvent['type']): Rules => ({
  decide: order.decide,
  evolve: (state, event) => (event.type === type ? state : order.evolve(state, event))
})

const notSeeing = (part: Part, what: object): Rules => ({
  decide: (command, state) =>
    order.decide(
      command,
      state.status === 'Placed' ? { ...state, [part]: { ...Object(state[part]), ...what } } : state
    ),
  evolve: order.evolve
})

// Asked is not done: these rules hold the parcel to be redirected as soon as the carrier is told.
const takingWordsForDeeds: Rules = {
  decide: order.decide,
  evolve: (state, event) => {
    const after = order.evolve(state, event)
    if (event.type !== 'CarrierNotified' || event.data.toVersion === null) return after
    const { parcelId, interceptId, toVersion: version } = event.data
    const data = { parcelId, interceptId, version, fromVersion: null, basis: 'Intercept' } as const
    return order.evolve(after, { type: 'ParcelRerouted', data, metadata: event.metadata })
  }
}

const wrongRules: ReadonlyArray<readonly [string, Rules]> = [
  ['forget a revision', forgetting('ProposalRevised')],
  ['forget that a save failed', forgetting('AmendmentFailed')],
  ['forget that a label was voided', forgetting('LabelVoided')],
  ['forget that goods are sent again', forgetting('ReshipmentArranged')],
  ['forget a redirect', forgetting('ParcelRerouted')],
  ['forget that a carrier was told', forgetting('CarrierNotified')],
  ['forget that a later wish put an earlier one aside', forgetting('AddressChangeSuperseded')],
  ['forget that a dispute was opened', forgetting('DisputeOpened')],
  ['forget that a dispute was answered', forgetting('EvidenceSubmitted')],
  ['forget that a hold was released', forgetting('LegalHoldReleased')],
  ['forget what was agreed to make good', forgetting('RemedyAgreed')],
  ['forget that a way out was closed', forgetting('ResolutionDeclined')],
  ['forget an erasure', forgetting('PersonalDataErased')],
  ['do not see what carriers were told', notSeeing('carrierIntercept', { intercepts: [] })],
  ['do not see that the address is locked', notSeeing('addressChange', { lock: null })],
  ['do not see what was planned', notSeeing('parcel', { parcels: [] })],
  ['take for done what was asked for', takingWordsForDeeds]
]

/** The first difference in some histories, none where the rules are right. */
const noticed = (rules: Rules): string | undefined => {
  for (let round = 0; round < 100; round += 1)
    for (const history of fc.sample(historiesBy(rules), { numRuns: 10, seed: round })) {
      const difference = differenceIn(history)
      if (difference !== null) return difference
    }
  return undefined
}

describe('a clerk with pencil and paper notices rules that', () => {
  test.each(wrongRules)('%s', (_what, rules) => {
    expect(noticed(rules)).toBeDefined()
  })
})
