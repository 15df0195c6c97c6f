import { CarrierProfile, decodePolicy, genericCarrier, genericPolicy, policies, policyFor } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const own = { ...genericPolicy, id: 'our-shop', version: 3, maxChanges: 2, holdWhilePending: false }
const withApproval = (part: object) => ({ ...own, approval: { ...own.approval, ...part } })

describe('reading the own policy of a shop', () => {
  test('takes one that names every rule, as the shop wrote it', () => {
    expect(decodePolicy(JSON.parse(JSON.stringify(own)))).toEqual(Either.right(own))
  })

  test.each(policies.map((policy) => [policy.id, policy]))(
    'takes %s, so that a shop can start from it',
    (_id, policy) => {
      expect(decodePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(Either.right(policy))
    }
  )

  const { maxChanges: _, ...withoutLimit } = own

  test.each([
    ['no object', 'generic', '', 'expected an object'],
    ['a list', [own], '', 'expected an object'],
    ['a rule that is missing', withoutLimit, 'maxChanges', 'expected null or Ordinal'],
    ['a version that is no number from 1 on', { ...own, version: 0 }, 'version', 'expected Ordinal'],
    [
      'a stage that is none',
      { ...own, editableStages: ['AwaitingPayment', 'Packed'] },
      'editableStages.1',
      'expected Stage'
    ],
    ['a time that is none', withApproval({ dueAfter: '24 hours' }), 'approval.dueAfter', 'expected Duration'],
    ['a silence that means nothing', withApproval({ onSilence: 'Ask' }), 'approval.onSilence', 'expected OnSilence'],
    ['a misspelt rule', { ...own, holdWhilePendng: true }, 'holdWhilePendng', 'unknown field'],
    ['a misspelt rule inside another', withApproval({ dueafter: 'PT1H' }), 'approval.dueafter', 'unknown field'],
    [
      'a signal that is none',
      { ...own, risk: { ...own.risk, points: { ...own.risk.points, FullMoon: 5 } } },
      'risk.points.FullMoon',
      'unknown field'
    ],
    [
      'a signal without its points',
      { ...own, risk: { ...own.risk, points: { ...own.risk.points, YoungAccount: undefined } } },
      'risk.points.YoungAccount',
      'expected number'
    ],
    [
      'a part of the region that is none',
      { ...own, regionLimits: ['Province', 'Street'] },
      'regionLimits.1',
      'expected "Province" | "City" | "District"'
    ]
  ])('refuses %s, and names the place', (_what, input, field, problem) => {
    expect(decodePolicy(input)).toEqual(Either.left({ type: 'InvalidValue', field, problem }))
  })

  test.each([
    ['verification', 'VerificationPolicy'],
    ['approval', 'ApprovalPolicy'],
    ['sellerEditNeedsConsent', 'ConsentPolicy'],
    ['freightRule', 'FreightPolicy'],
    ['pickup', 'PickupPolicy'],
    ['deadlines', 'DeadlinePolicy'],
    ['stall', 'StallPolicy'],
    ['risk', 'RiskPolicy']
  ])('says what %s is to be', (field, name) => {
    expect(decodePolicy({ ...own, [field]: 7 })).toEqual(
      Either.left({ type: 'InvalidValue', field, problem: `expected ${name}` })
    )
  })

  test('serves the orders of its platform, and the generic one all others', () => {
    const read = Either.getOrElseW(() => expect.fail('no policy'))(decodePolicy(own))
    expect(policyFor('our-shop', [read, genericPolicy])).toBe(read)
    expect(policyFor('elsewhere', [read, genericPolicy])).toBe(genericPolicy)
  })
})

// What a platform's own documentation or error codes say; values without such a source are left to the shop and not looked at here.
describe('what a carrier offers', () => {
  test('names every rule', () => {
    expect(CarrierProfile.is({ ...genericCarrier, actions: [] })).toBe(true)
    expect(CarrierProfile.is({})).toBe(false)
    expect(CarrierProfile.name).toBe('CarrierProfile')
  })
})

describe('what the platforms say', () => {
  test.each([
    ['xiaohongshu', { platformWrite: 'ByHand', recheckBeforeShipping: 'PT15M' }],
    ['douyin', { blockOnAfterSale: true, holdWhilePending: false, platformWrite: 'Api' }],
    [
      'wechat',
      {
        maxChanges: 5,
        approval: {
          by: 'Merchant',
          when: 'AfterFreeWindow',
          freeWindow: 'PT6H',
          dueAfter: 'PT12H',
          onSilence: 'Approve'
        },
        sellerEditNeedsConsent: { required: true, dueAfter: 'PT24H' }
      }
    ],
    ['taobao', { holdWhilePending: true, platformWrite: 'Api' }],
    ['pinduoduo', { blockOnRiskHold: true }],
    ['jd', { platformWrite: 'Api' }],
    ['amazon', { neverAmend: true, afterHandOver: 'Never', platformWrite: 'None' }],
    ['shopify', { protectionSchemes: ['PayPalSellerProtection'] }]
  ])('is the policy of %s', (platform, rules) => {
    expect(policyFor(platform)).toMatchObject({ id: platform, ...rules })
  })
})
