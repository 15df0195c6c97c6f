import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLaws } from './all-laws.ts'
import { histories } from './histories.ts'
import type { Law } from './law.ts'

const seed = Date.now() % 2 ** 31
const lived = fc.sample(histories, { numRuns: 500, seed })

// The same histories serve every law; one that breaks a law is looked for again, so that it is told as shortly as possible.
const expectKept = (law: Law) => {
  if (lived.every((history) => law.brokenIn(history).length === 0)) return
  fc.assert(
    fc.property(histories, (history) => {
      expect(law.brokenIn(history)).toEqual([])
    }),
    { numRuns: 500, seed, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: true }
  )
  expect.fail(`broken by a history of seed ${seed}`)
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
