// These names are the storage format.
import * as t from 'io-ts'

/** What kind of name a platform has given an address, instead of telling it. */
export const PlatformReferenceKind = t.keyof({ OpenAddressId: null, Oaid: null, Other: null }, 'PlatformReferenceKind')

/** What a buyer wants after the sale. */
export const AfterSaleKind = t.keyof(
  { RefundOnly: null, ReturnAndRefund: null, Exchange: null, Other: null },
  'AfterSaleKind'
)

/** How two orders belong together. */
export const OrderRelation = t.keyof({ ReplacedBy: null, Replaces: null }, 'OrderRelation')

/** On what ground an order counts as completed. */
export const CompletionBasis = t.keyof(
  { ReceiptConfirmed: null, PlatformAuto: null, Operator: null },
  'CompletionBasis'
)
