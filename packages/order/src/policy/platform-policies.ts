import { written } from '../values/written.ts'
import { ChannelPolicy } from './channel-policy.ts'
import { genericPolicy } from './generic-policy.ts'

// What is not said here is as in the generic policy. † marks a value that no source confirms; a shop sets it for itself.

const { approval, editableStages, sellerEditNeedsConsent } = genericPolicy

const oncePaid = editableStages.filter((stage) => stage !== 'AwaitingPayment')

/** Xiaohongshu: receiver data is readable and changeable only in the state *to ship*; the platform's address id is checked again before printing and shipping. */
export const xiaohongshuPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'xiaohongshu',
  editableStages: oncePaid,
  platformWrite: 'ByHand',
  readBackRequired: true,
  recheckBeforeShipping: 'PT15M', // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/**
 * Douyin: an open after-sale or the beginning of shipping ends the platform's task.
 *
 * A shop that has switched the review on sets `approval.when` to Always; what the platform lets it refuse (province, city, district, contact) it
 * refuses by `RejectAddressChange`, or always by `regionLimits` and `contactMayChange`.
 */
export const douyinPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'douyin',
  holdWhilePending: false,
  platformWrite: 'Api',
  readBackRequired: true, // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/**
 * WeChat Shop: free for six hours after placing, then the merchant approves, and his silence is a yes; at most five changes; the buyer consents to
 * what the seller changes; shipping ends an open negotiation.
 */
export const wechatPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'wechat',
  maxChanges: 5,
  approval: { ...approval, when: 'AfterFreeWindow', freeWindow: 'PT6H', dueAfter: 'PT12H', onSilence: 'Approve' },
  sellerEditNeedsConsent: { ...sellerEditNeedsConsent, required: true },
  holdWhilePending: false,
  platformWrite: 'Api',
  readBackRequired: true, // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** Taobao and Tmall: while paid and waiting for the seller to ship; the platform locks an order whose change is pending. */
export const taobaoPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'taobao',
  editableStages: oncePaid,
  platformWrite: 'Api',
  readBackRequired: true, // †
  recheckBeforeShipping: 'PT15M', // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** Pinduoduo: while unshipped; nothing while the platform holds the order for its risk. */
export const pinduoduoPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'pinduoduo',
  platformWrite: 'Api',
  readBackRequired: true, // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** JD: while unshipped †. */
export const jdPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'jd',
  platformWrite: 'Api',
  readBackRequired: true, // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** Amazon: ship only to the address given; another one is another order. After that only the carrier's own answer to the recipient counts. */
export const amazonPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'amazon',
  editableStages: [],
  afterHandOver: 'Never',
  neverAmend: true,
  platformWrite: 'None',
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** Shopify: until fulfilled by us, afterwards by the carrier; a payment by PayPal can lose its protection. */
export const shopifyPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'shopify',
  platformWrite: 'Api'
})

/** The policies that come with the library, the one for every other platform last. */
export const policies: ReadonlyArray<ChannelPolicy> = [
  xiaohongshuPolicy,
  douyinPolicy,
  wechatPolicy,
  taobaoPolicy,
  pinduoduoPolicy,
  jdPolicy,
  amazonPolicy,
  shopifyPolicy,
  genericPolicy
]

/**
 * The policy for a platform's name, among those of the library or those of a shop; a platform without one of its own is dealt with by the
 * generic rules.
 */
export const policyFor = (platform: string, among: ReadonlyArray<ChannelPolicy> = policies): ChannelPolicy =>
  among.find(({ id }) => id === platform) ?? among.find(({ id }) => id === genericPolicy.id) ?? genericPolicy
