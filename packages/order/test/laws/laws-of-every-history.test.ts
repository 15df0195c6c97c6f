import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLaws } from './all-laws.ts'
import { histories } from './histories.ts'
import type { Law } from './law.ts'

// Half of them are the same each time: they come as far as is asked below, which chance alone does nearly always.
const seeds = [1, Date.now() % 2 ** 31]
const lived = seeds.flatMap((seed) => fc.sample(histories, { numRuns: 250, seed }))

// The same histories serve every law; one that breaks a law is looked for again, so that it is told as shortly as possible.
const expectKept = (law: Law) => {
  if (lived.every((history) => law.brokenIn(history).length === 0)) return
  for (const seed of seeds)
    fc.assert(
      fc.property(histories, (history) => {
        expect(law.brokenIn(history)).toEqual([])
      }),
      { numRuns: 250, seed, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: true }
    )
  expect.fail(`broken by a history of seed ${seeds.join(' or ')}`)
}

describe('every history of an order keeps the law', () => {
  const laws = allLaws.map((law) => [law.says, law] as const)

  test.each(laws)('%s', (_says, law) => {
    expectKept(law)
  })
})

describe('the histories', () => {
  const happened = new Set(lived.flatMap((history) => history.flatMap(({ events }) => events.map(({ type }) => type))))

  test.each([
    'AddressAmended',
    'AmendmentFailed',
    'ProposalRevised',
    'AddressChangeApproved',
    'ConsentGiven',
    'FreightDifferenceSettled',
    'PlatformAddressSeen',
    'AddressChangeSuperseded',
    'CarrierNotified',
    'ParcelRerouted',
    'CarrierFeeBooked',
    'UnexpectedRedirectObserved',
    'ParcelDelivered',
    'ResolutionAgreed',
    'ReshipmentArranged',
    'IssueResolved',
    'LossConfirmed',
    'ParcelFound',
    'DamageConfirmed',
    'InvestigationConcluded',
    'RemedyCompleted',
    'CarrierClaimFiled',
    'CaseClosed',
    'CaseReopened',
    'ImprovementDone',
    'DisputeDecided',
    'PersonalDataErased'
  ] as const)('come as far as %s', (type) => {
    expect(happened).toContain(type)
  })
})
