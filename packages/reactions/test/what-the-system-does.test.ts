import { join } from 'node:path'
import { carrierProfiles, mayGive, OrderId, order, policyFor, written } from '@readdress/order'
import { processPolicies, type Step } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { stepsOf } from '../src/choose-intents.ts'
import { commandOf } from '../src/give-command.ts'
import { momentsOfScenarios } from './scenarios-of-orders.ts'

const scenarios = momentsOfScenarios()
const orderId = written(OrderId, 'A-1001')
const steps = scenarios.flatMap(({ number, moments }) =>
  moments.flatMap((moment) =>
    processPolicies.flatMap((policy) =>
      [...stepsOf(policy, moment.happened, moment.state, policyFor)].map(([intentId, step]) => ({
        number,
        moment,
        policy,
        intentId,
        step
      }))
    )
  )
)

const told = (step: Step): string => {
  const when = step.notBefore === undefined ? '' : ` at ${step.notBefore.slice(8, 16)}`
  switch (step.type) {
    case 'Give':
      return `gives ${step.command.type}${when}`
    case 'Notify':
      return `tells ${step.notice.targets.join(', ')} ${step.notice.kind}${when}`
    case 'Instruct':
      return `instructs the carrier${when}`
    case 'DropInstruction':
      return `takes its instruction to the carrier back${when}`
    case 'SaveOnPlatform':
      return `saves on the platform${when}`
    case 'ReadBack':
      return `reads back from the platform${when}`
    case 'AskWhereItIs':
      return `asks where the parcel is${when}`
    case 'RenewNumber':
      return `asks for another virtual number${when}`
    case 'FlagOtherOrders':
      return `flags the buyer’s other orders${when}`
    case 'TellOfIncident':
      return `tells the buyer of an incident${when}`
    case 'RotateKeys':
      return `has other keys follow those of the order${when}`
  }
}

describe('what the system does by itself', () => {
  // A meant change is taken over by running this file with --update, and read there line by line.
  test('in each scenario is what stands in the file', async () => {
    const lines = new Set(
      steps.map(
        ({ number, moment, policy, step }) => `${number} ${moment.happened.event.type}: ${policy.name} ${told(step)}`
      )
    )
    await expect(`${[...lines].join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'what-the-system-does.txt')
    )
  })

  test('is never refused by the order to which it is done', () => {
    const refused = steps.flatMap(({ number, moment, intentId, step }) => {
      if (step.type !== 'Give') return []
      const { event } = moment.happened
      const at = step.notBefore ?? event.metadata.occurredAt
      const command = commandOf(step.command, { commandId: intentId, orderId, at })
      const decided = order.decide(
        { ...command, context: { policy: moment.policy, carriers: carrierProfiles } },
        moment.state
      )
      return Either.isLeft(decided)
        ? [`${number} ${event.type}: ${command.type} is refused with ${decided.left.type}`]
        : []
    })
    expect(refused).toEqual([])
  })

  test('the system may do', () => {
    const given = new Set(
      steps.flatMap(({ step }) =>
        step.type === 'Give'
          ? [step.command.type]
          : ([
              'NotifyBuyer',
              'RecordCarrierAnswer',
              'RecordPlatformAnswer',
              'ReadBackAmendment',
              'RecordTracking',
              'AssignVirtualNumber',
              'FlagAddressForReview'
            ] as const)
      )
    )
    expect([...given].filter((type) => !mayGive('System', type))).toEqual([])
  })

  test('comes from each policy somewhere', () => {
    expect(
      processPolicies.filter(({ name }) => !steps.some(({ policy }) => policy.name === name)).map(({ name }) => name)
    ).toEqual([])
  })

  test('comes from policies of different names', () => {
    const names = processPolicies.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('has an id of its own for each step, the same each time it is asked', () => {
    const again = scenarios.flatMap(({ moments }) =>
      moments.flatMap(({ happened, state }) =>
        processPolicies.flatMap((policy) => [...stepsOf(policy, happened, state, policyFor).keys()])
      )
    )
    expect(again).toEqual(steps.map(({ intentId }) => intentId))
  })
})
