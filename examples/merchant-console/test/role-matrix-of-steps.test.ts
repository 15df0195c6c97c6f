import { describe, expect, test } from 'vitest'
import { actions } from '../src/actions.ts'
import { consoleAtWork } from './console-at-work.ts'
import { foreignWords, readOn } from './foreign-words.ts'
import { send, signedIn } from './signed-in.ts'

const caseId = 'ca5e0000-0000-4000-8000-000000000001'
const interceptId = '1e7e0000-0000-4000-8000-000000000001'
const resolutionId = '5e500000-0000-4000-8000-000000000001'
const disputeId = 'd15b0000-0000-4000-8000-000000000001'
const holdId = '401d0000-0000-4000-8000-000000000001'
const messageId = '3e55a9e0-0000-4000-8000-000000000001'
const enquiryId = 'e4c00000-0000-4000-8000-000000000001'
const issueId = 'Stall:p1:1'
const remedyId = '4e3ed000-0000-4000-8000-000000000001'
const claimId = 'c1a10000-0000-4000-8000-000000000001'
const packageSha256 = 'a'.repeat(64)
const parcelId = 'p1'

const staff = ['Auditor', 'PlatformSupport', 'PrivacyOfficer', 'SellerAgent', 'SellerSupervisor', 'System']
const sellers = 'SellerAgent SellerSupervisor'
const sellersAndSystem = `${sellers} System`
const withPlatform = `${sellers} PlatformSupport`

// What is sent for each step, and whose role may.
const steps: ReadonlyArray<readonly [step: string, form: Readonly<Record<string, string>>, may: string]> = [
  ['acknowledge', { caseId }, sellersAndSystem],
  ['clarify', { caseId, 'missing.Phone': 'on' }, sellersAndSystem],
  ['withdraw', { caseId, by: 'Buyer' }, sellers],
  ['reject', { caseId, ground: 'BuyerRefused', by: 'Buyer' }, `${sellersAndSystem} PlatformSupport`],
  ['ask-consent', { caseId }, sellersAndSystem],
  ['consent', { caseId, proposal: '1' }, sellers],
  ['ask-approval', { caseId, kind: 'SecondOperator' }, sellersAndSystem],
  ['approve', { caseId, kind: 'Merchant' }, withPlatform],
  ['recipient-notice', { caseId, basis: 'BuyerInformed' }, sellers],
  ['freight', { caseId, reach: 'Deliverable', before: '8', after: '12.50', currency: 'CNY' }, sellersAndSystem],
  ['freight-settled', { caseId, direction: 'FromBuyer', amount: '4.50', currency: 'CNY' }, sellers],
  ['hold-parcels', { caseId, parcels: parcelId }, sellersAndSystem],
  ['hold-answer', { parcels: parcelId, held: 'Held', stage: 'Picking' }, `${sellersAndSystem} PlatformSupport`],
  ['release-parcels', { parcels: parcelId, ground: 'AddressSaved' }, sellersAndSystem],
  ['reroute', { caseId }, sellersAndSystem],
  ['impact', { caseId, parcelId, days: '2', payer: 'Shipper' }, sellersAndSystem],
  ['accept-impact', { caseId, parcelId }, sellers],
  ['waive', { caseId, scheme: 'PayPalSellerProtection' }, 'SellerSupervisor'],
  [
    'redirect',
    { caseId, parcelId, action: 'RedirectToAddress', toVersion: '2', via: 'Phone', payer: 'Shipper' },
    sellersAndSystem
  ],
  ['carrier-answer', { interceptId, outcome: 'Accepted' }, `${sellersAndSystem} PlatformSupport`],
  ['drop-instruction', { interceptId, ground: 'BuyerAsked' }, sellers],
  ['redirect-known', { parcelId, answer: 'NotWished', by: 'Buyer' }, sellers],
  ['offer', { caseId, parcelId, occasion: 'NearOldAddress', 'options.ReturnThenRefund': 'on' }, sellersAndSystem],
  ['agree', { resolutionId, resolution: 'ReturnThenRefund' }, sellers],
  ['decline', { resolutionId }, sellers],
  ['way-out-done', { resolutionId }, sellers],
  ['pickup-consent', { parcelId, pointKind: 'Station' }, sellers],
  ['instruct', { caseId, parcelId, action: 'ReturnToSender', via: 'Phone' }, sellersAndSystem],
  ['pickup-ready', { parcelId, pointKind: 'Station', holdUntil: '2026-03-09' }, `${sellersAndSystem} PlatformSupport`],
  ['return', { parcelId, condition: 'Good' }, sellers],
  ['reship', { parcelId, newParcelId: 'p2', resolutionId, goods: 'l1:1' }, sellers],
  ['refund', { resolutionId, amount: '99', reference: 'R-1', currency: 'CNY' }, withPlatform],
  ['remedy', { parcel: parcelId, 'options.RefundFull': 'on' }, sellersAndSystem],
  ['agree-remedy', { remedyId, remedy: 'RefundFull' }, sellers],
  ['decline-remedy', { remedyId }, sellers],
  ['remedy-done', { remedyId }, sellers],
  ['suspect-loss', { parcelId, ground: 'NoScanForDays' }, sellersAndSystem],
  ['confirm-loss', { parcelId, by: 'Carrier' }, sellers],
  ['found', { parcelId }, withPlatform],
  ['damage', { parcelId, extent: 'Partial' }, withPlatform],
  ['claim', { parcelId, amount: '99', insured: 'NotInsured', currency: 'CNY' }, sellersAndSystem],
  ['claim-answer', { claimId, paid: 'Paid' }, `${sellersAndSystem} PlatformSupport`],
  ['assign', { issueId, owner: 'a-1', nextAction: 'CallCarrier', dueAt: '2026-06-01' }, sellersAndSystem],
  ['enquire', { parcelId, question: 'WhereIsIt', via: 'Phone' }, sellersAndSystem],
  ['enquiry-answer', { enquiryId, cause: 'Backlog' }, `${sellersAndSystem} PlatformSupport`],
  ['escalate', { enquiryId, rung: 'PlatformSupport' }, sellersAndSystem],
  ['resolve', { issueId, how: 'Received' }, sellers],
  [
    'message',
    { direction: 'In', party: 'Buyer', way: 'Phone', body: '我搬家了' },
    `${sellersAndSystem} PlatformSupport`
  ],
  ['not-reached', { messageId, attempt: '1', way: 'Phone', why: 'NoAnswer' }, `${sellersAndSystem} PlatformSupport`],
  ['not-saved', { caseId, version: '2', failure: 'PageError' }, `${sellersAndSystem} PlatformSupport`],
  ['risk', { caseId, proposal: '1', 'signals.YoungAccount': 'on' }, sellersAndSystem],
  ['report-fraud', { caseId, 'indicators.NotMe': 'on', reportedTo: 'Internal' }, sellersAndSystem],
  ['lock', { ground: 'BuyerAsked' }, 'SellerSupervisor System'],
  ['unlock', { ground: 'BuyerCalled' }, 'SellerSupervisor'],
  [
    'dispute',
    { scheme: 'Visa', kind: 'ItemNotReceived', amount: '99.00', currency: 'CNY', respondBy: '2026-06-01' },
    withPlatform
  ],
  ['hold', { disputeId }, 'SellerSupervisor PrivacyOfficer System'],
  ['submit', { disputeId, packageSha256, profile: 'Stripe' }, sellers],
  ['decide', { disputeId, outcome: 'Won' }, withPlatform],
  ['release', { holdId, why: 'DisputeOver' }, 'SellerSupervisor PrivacyOfficer System'],
  ['ask-receipt', { parcelId }, sellersAndSystem],
  ['non-receipt', { parcelId, by: 'Buyer' }, withPlatform],
  ['feedback', { kind: 'Praise', rating: '5' }, withPlatform],
  ['receipt', { parcelId, basis: 'BuyerSaid' }, withPlatform],
  ['close', { caseId, outcome: 'NotChanged', parcels: parcelId }, sellersAndSystem],
  ['review', { caseId, rootCause: 'BuyerError', 'skipped.NotReadBack': 'on' }, sellers],
  ['reopen', { caseId, ground: 'BuyerAskedAgain' }, sellers],
  ['tell-buyer', { kind: 'ChangeEffective', 'targets.PlatformAccount': 'on' }, sellersAndSystem]
]

describe('the steps that an order may wait for', () => {
  test('have a row each', () => {
    expect(steps.map(([step]) => step).toSorted()).toEqual(actions.map(({ step }) => step).toSorted())
  })

  test.each(staff)('are for %s what the table says, and for nobody without the secret of his forms', async (role) => {
    for (const [step, form, may] of steps) {
      // Each on an order of its own: what one does forbids another.
      const { app, shop } = await consoleAtWork()
      const { cookie, csrf } = await signedIn(app, `${role}-1`)
      const url = `/orders/A-1/${step}`
      const trail = async () => {
        const found = await shop.auditTrail('A-1')()
        return 'right' in found ? found.right.length : -1
      }
      const before = await trail()
      const guessed = await send(app, url, { ...form, csrf: `${csrf}x` }, { cookie })
      expect([step, guessed.statusCode, await trail()]).toEqual([step, 403, before])
      const { statusCode, body } = await send(app, url, { ...form, csrf }, { cookie })
      expect([step, ...foreignWords(readOn(body), 'zh')]).toEqual([step])
      // A form that the order cannot read would say nothing about roles.
      expect([step, body.includes('填写有误')]).toEqual([step, false])
      const isForbidden = body.includes('您的角色不能')
      expect([step, isForbidden]).toEqual([step, !may.split(' ').includes(role)])
      expect([step, [303, 409].includes(statusCode)]).toEqual([step, true])
      if (isForbidden) expect([step, await trail()]).toEqual([step, before])
    }
  })
})
