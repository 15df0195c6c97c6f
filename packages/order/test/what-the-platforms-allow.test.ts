import { type ChannelPolicy, policies, policyFor } from '@readdress/order'
import { describe, expect, test } from 'vitest'

// Known answers, typed from what the platforms say; † in the presets marks what none of them confirms.

const unshipped = [
  'AwaitingPayment',
  'AwaitingShipment',
  'Picking',
  'Allocating',
  'InWarehouse',
  'Outbound',
  'LabelPrinted',
  'Returned'
]

const generic = {
  id: 'generic',
  version: 1,
  mayRequest: ['Buyer', 'Recipient', 'Seller', 'PlatformSupport'],
  mayAmend: ['SellerAgent', 'SellerSupervisor', 'Platform', 'System'],
  editableStages: unshipped,
  afterHandOver: 'CarrierIntercept',
  neverAmend: false,
  amendWindow: null,
  maxChanges: null,
  regionLimits: [],
  contactMayChange: true,
  approval: { by: 'Merchant', when: 'Never', freeWindow: null, dueAfter: 'PT24H', onSilence: 'Expire' },
  sellerEditNeedsConsent: { required: false, dueAfter: 'PT24H' },
  freightRule: { higher: 'BuyerPays', lower: 'Refund' },
  pickup: { consentRequired: true },
  holdWhilePending: true,
  holdAndAmend: true,
  blockOnRiskHold: true,
  blockOnAfterSale: true,
  platformWrite: 'None',
  readBackRequired: false,
  recheckBeforeShipping: null,
  protectionSchemes: ['PayPalSellerProtection'],
  phoneRequired: false,
  authorisationValidFor: 'P14D',
  verification: {
    validFor: 'PT30M',
    maxAttempts: 3,
    orderTimeTolerance: 'PT30M',
    authenticatedChannels: ['PlatformChat', 'PlatformSelfService', 'MerchantWeb', 'MerchantApp'],
    extensions: [],
    levels: { high: 'L4', raised: 'L3', ordinary: 'L2' }
  },
  risk: {
    points: {
      OutsideAuthenticatedChannel: 25,
      YoungAccount: 10,
      ValueAtLeastT1: 10,
      ValueAtLeastT2: 25,
      OtherProvince: 10,
      OtherCountry: 40,
      AfterShipping: 10,
      BillingCountryDiffers: 25,
      PlatformRiskHold: 0,
      SameCityAndPhone: -15,
      OtpOnFilePassed: -25,
      NewPhoneNameAndAddress: 20,
      AccountCredentialsChanged: 30,
      SecondChange: 10,
      ThirdChange: 25,
      KnownForwarderLockerOrBox: 15,
      SameNewAddressOnOtherAccounts: 30,
      UrgencyAndNoCallback: 10,
      DisputedInstrument: 0,
      AddressInBuyersBook: -15,
      GiftConfirmedByRecipient: -5
    },
    highValue: { minor: '100000', currency: 'CNY' },
    veryHighValue: { minor: '500000', currency: 'CNY' }
  },
  deadlines: {
    acknowledgeWithin: 'PT3M',
    clarificationWithin: 'PT24H',
    holdWithin: 'PT4H',
    carrierAnswerWithin: 'PT4H',
    resolutionWithin: 'PT2H',
    enquiryAnswerWithin: 'PT24H',
    receiptAnswerWithin: 'P2D',
    regulatorAfter: 'P7D'
  },
  stall: { sameProvince: 'PT48H', otherProvince: 'PT72H', international: 'P7D' },
  lossSuspectedAfter: 'P7D'
}

const guaranteed = { platformWrite: 'Api', readBackRequired: true, protectionSchemes: ['PlatformGuarantee'] }
const oncePaid = unshipped.slice(1)

const differences: ReadonlyArray<readonly [string, object]> = [
  ['xiaohongshu', { ...guaranteed, platformWrite: 'ByHand', editableStages: oncePaid, recheckBeforeShipping: 'PT15M' }],
  ['douyin', { ...guaranteed, holdWhilePending: false }],
  [
    'wechat',
    {
      ...guaranteed,
      maxChanges: 5,
      holdWhilePending: false,
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
  ['taobao', { ...guaranteed, editableStages: oncePaid, recheckBeforeShipping: 'PT15M' }],
  ['pinduoduo', guaranteed],
  ['jd', guaranteed],
  [
    'amazon',
    { editableStages: [], afterHandOver: 'Never', neverAmend: true, protectionSchemes: ['PlatformGuarantee'] }
  ],
  ['shopify', { platformWrite: 'Api' }],
  ['generic', {}]
]

describe('the rules of a platform', () => {
  test.each(differences)('are known of %s', (id, difference) => {
    expect(policyFor(id)).toEqual({ ...generic, ...difference, id })
  })

  test('are these, the generic ones last', () => {
    expect(policies.map(({ id }) => id)).toEqual(differences.map(([id]) => id))
  })

  test('are the generic ones where a platform has none of its own', () => {
    expect(policyFor('a-market-of-tomorrow')).toBe(policyFor('generic'))
  })
})

describe('the rules of a shop', () => {
  const own = (id: string): ChannelPolicy => ({ ...policyFor('wechat'), id: id as ChannelPolicy['id'] })

  test('are found by the name of the platform, before any of ours', () => {
    expect(policyFor('wechat', [own('douyin'), own('wechat')])).toEqual(own('wechat'))
  })

  test('hold as its own generic ones for every other platform', () => {
    expect(policyFor('jd', [own('wechat'), own('generic')])).toEqual(own('generic'))
  })

  test('leave the generic ones of the library where they name none', () => {
    expect(policyFor('jd', [own('wechat')])).toBe(policyFor('generic'))
  })
})
