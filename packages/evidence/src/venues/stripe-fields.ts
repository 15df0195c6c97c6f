// These names are those of Stripe's `DisputeEvidence`.
import type { NotShown } from '../report/telling.ts'

/** The text fields, in the order in which they get room: facts first, the long ones last. */
export const stripeTextFields = [
  'customer_name',
  'customer_email_address',
  'customer_purchase_ip',
  'billing_address',
  'shipping_address',
  'shipping_carrier',
  'shipping_tracking_number',
  'shipping_date',
  'service_date',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'uncategorized_text',
  'product_description',
  'access_activity_log'
] as const

/** A text field. */
export type StripeTextField = (typeof stripeTextFields)[number]

/** The fields that take a file. */
export const stripeFileFields = [
  'shipping_documentation',
  'customer_communication',
  'customer_signature',
  'receipt',
  'service_documentation',
  'refund_policy',
  'cancellation_policy',
  'duplicate_charge_documentation',
  'uncategorized_file'
] as const

/** A field that takes a file. */
export type StripeFileField = (typeof stripeFileFields)[number]

/**
 * Why a field is left empty: its value is held back or not recorded; it is never held here; it is not needed for such goods or cases; it is not in the
 * bundle; or it does not fit.
 */
export type WhyEmpty = NotShown | 'not-held' | 'not-needed' | 'not-in-bundle' | 'too-short' | 'too-long'
