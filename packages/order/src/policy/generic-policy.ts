import { written } from '../values/written.ts'
import { ChannelPolicy } from './channel-policy.ts'

/**
 * The rules where a platform says nothing else: what a shop of its own would do.
 *
 * † marks a value that no source confirms; a shop sets it for itself.
 */
export const genericPolicy: ChannelPolicy = written(ChannelPolicy, {
  id: 'generic',
  version: 1,
  mayRequest: ['Buyer', 'Recipient', 'Seller', 'PlatformSupport'],
  mayAmend: ['SellerAgent', 'SellerSupervisor', 'Platform', 'System'],
  editableStages: [
    'AwaitingPayment',
    'AwaitingShipment',
    'Picking',
    'Allocating',
    'InWarehouse',
    'Outbound',
    'LabelPrinted',
    'Returned'
  ],
  afterHandOver: 'CarrierIntercept',
  neverAmend: false,
  amendWindow: null,
  maxChanges: null,
  regionLimits: [],
  contactMayChange: true,
  approval: { by: 'Merchant', when: 'Never', freeWindow: null, dueAfter: 'PT24H', onSilence: 'Expire' }, // †
  sellerEditNeedsConsent: { required: false, dueAfter: 'PT24H' }, // †
  freightRule: { higher: 'BuyerPays', lower: 'Refund' }, // †
  pickup: { consentRequired: true },
  holdWhilePending: true, // †
  holdAndAmend: true, // †
  blockOnRiskHold: true,
  blockOnAfterSale: true, // †
  platformWrite: 'None',
  readBackRequired: false,
  recheckBeforeShipping: null,
  protectionSchemes: ['PayPalSellerProtection'],
  phoneRequired: false,
  authorisationValidFor: 'P14D', // †
  verification: {
    validFor: 'PT30M', // †
    maxAttempts: 3, // †
    orderTimeTolerance: 'PT30M', // †
    authenticatedChannels: ['PlatformChat', 'PlatformSelfService', 'MerchantWeb', 'MerchantApp'],
    extensions: [],
    levels: { high: 'L4', raised: 'L3', ordinary: 'L2' }
  },
  risk: {
    // All points are †.
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
    highValue: { minor: '100000', currency: 'CNY' }, // T1 †
    veryHighValue: { minor: '500000', currency: 'CNY' } // T2 †
  },
  deadlines: {
    acknowledgeWithin: 'PT3M', // †
    clarificationWithin: 'PT24H', // †
    holdWithin: 'PT4H', // †
    carrierAnswerWithin: 'PT4H', // †
    resolutionWithin: 'PT2H', // †
    enquiryAnswerWithin: 'PT24H', // †
    receiptAnswerWithin: 'P2D', // †
    regulatorAfter: 'P7D'
  },
  stall: { sameProvince: 'PT48H', otherProvince: 'PT72H', international: 'P7D' }, // †
  lossSuspectedAfter: 'P7D'
})
