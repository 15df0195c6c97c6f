import { written } from '../values/written.ts'
import { ChannelPolicy } from './channel-policy.ts'
import { genericPolicy } from './generic-policy.ts'

/** Xiaohongshu: receiver data is readable and changeable only in the state *to ship*; the platform's address id is checked again before printing and shipping. */
export const xiaohongshuPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'xiaohongshu',
  editableStages: ['AwaitingShipment', 'LabelPrinted', 'Returned'],
  platformWrite: 'ByHand',
  readBackRequired: true,
  recheckBeforeShipping: 'PT15M', // †
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** WeChat Shop: free for six hours after placing, then the merchant approves; at most five changes; shipping ends an open negotiation. */
export const wechatPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'wechat',
  maxChanges: 5,
  approval: { by: 'Merchant', when: 'AfterFreeWindow', freeWindow: 'PT6H' },
  holdWhilePending: false,
  platformWrite: 'Api',
  readBackRequired: true,
  protectionSchemes: ['PlatformGuarantee'] // †
})

/** Shopify: until fulfilled by us, afterwards by the carrier; a payment by PayPal can lose its protection. */
export const shopifyPolicy: ChannelPolicy = written(ChannelPolicy, {
  ...genericPolicy,
  id: 'shopify',
  platformWrite: 'Api'
})

/** The policies that come with the library, the one for every other platform last. */
export const policies: ReadonlyArray<ChannelPolicy> = [xiaohongshuPolicy, wechatPolicy, shopifyPolicy, genericPolicy]

/**
 * The policy for a platform's name, among those of the library or those of a shop; a platform without one of its own is dealt with by the
 * generic rules.
 */
export const policyFor = (platform: string, among: ReadonlyArray<ChannelPolicy> = policies): ChannelPolicy =>
  among.find(({ id }) => id === platform) ?? among.find(({ id }) => id === genericPolicy.id) ?? genericPolicy
