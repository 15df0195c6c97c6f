import { type ChannelPolicy, carrierProfiles, decodePolicy, order, policyFor } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { inContext, written } from './command-given.ts'
import { id, orderUnderTest } from './order-under-test.ts'
import { mianyang } from './samples.ts'
import { session } from './steps.ts'

const a = id('ca5e', 1)

const asked = orderUnderTest()
  .placedAndPaid('01 09:00')
  .asks('01 10:00', a, mianyang)
  .gives('AddressChangeRequested')
  .state()

/** The rules of a shop that asks members for their card, and knows the answer to a question of its own. */
const policy = (): ChannelPolicy => {
  const { verification, ...others } = policyFor('generic')
  const extensions = [
    { name: 'member-card', kind: 'Possession' },
    { name: 'first-purchase', kind: 'Knowledge' },
    { name: 'favourite-tea', kind: 'Knowledge' }
  ]
  const read = decodePolicy({ ...others, verification: { ...verification, extensions } })
  return Either.isRight(read) ? read.right : expect.fail(JSON.stringify(read.left))
}

const extension = (name: string, result = 'Match') => ({ factor: 'Extension', name, result })
const orderNumber = { factor: 'OrderNumber', stated: 'P728391' }

const verified = (...factors: ReadonlyArray<object>) => {
  const data = { caseId: a, proposal: 1, factors }
  const command = inContext(written('01 10:05', 'VerifyAddressChange', data, {}, 9), 'generic')
  const decision = order.decide({ ...command, context: { policy: policy(), carriers: carrierProfiles } }, asked)
  return Either.isLeft(decision) ? decision.left : decision.right.map(({ type, data: told }) => ({ type, ...told }))
}

describe('a check that a shop adds', () => {
  test('is recorded with its name, its kind and how it came out', () => {
    expect(verified(...session, extension('first-purchase'))).toMatchObject([
      {
        type: 'AddressChangeVerified',
        level: 'L2',
        factors: [
          { factor: 'PlatformSession', result: 'Match' },
          { factor: 'Extension', name: 'first-purchase', kind: 'Knowledge', result: 'Match' }
        ]
      }
    ])
  })

  test('lifts a session to the third level when only the buyer can have what it asks for', () => {
    expect(verified(...session, extension('member-card'))).toMatchObject([{ level: 'L3' }])
    expect(verified(...session, extension('member-card', 'NotAvailable'))).toMatchObject([{ level: 'L2' }])
  })

  test('proves nothing alone', () => {
    expect(verified(extension('member-card'))).toMatchObject([{ type: 'StepUpRequested', reached: 'L0' }])
  })

  test('counts beside the order number as what somebody knows, each once', () => {
    const twice = [extension('first-purchase'), extension('first-purchase')]
    expect(verified(orderNumber, ...twice)).toMatchObject([{ type: 'StepUpRequested', reached: 'L0' }])
    expect(verified(orderNumber, extension('first-purchase'), extension('favourite-tea'))).toMatchObject([
      { type: 'StepUpRequested', reached: 'L1' }
    ])
  })

  test('ends the case when it shows that somebody else asks, and is a failed attempt when he only does not know', () => {
    expect(verified(...session, extension('member-card', 'Mismatch'))).toMatchObject([
      { type: 'VerificationFailed', decisive: true },
      { type: 'AddressChangeRejected', reason: 'NotTheBuyer' }
    ])
    expect(verified(...session, extension('first-purchase', 'Mismatch'))).toMatchObject([
      { type: 'VerificationFailed', decisive: false, attempt: 1 }
    ])
  })

  test('is refused when the policy does not know it', () => {
    expect(verified(...session, extension('horoscope'))).toEqual({
      type: 'InvalidValue',
      field: 'factors',
      problem: 'names a checker that is not among the extensions of the policy'
    })
  })
})
