import type { Json } from 'fp-ts/lib/Json.js'

/** The data of an event as it was stored. */
export interface StoredData {
  readonly [name: string]: Json
}

/** Turns the data of one past form of an event into that of the next. */
export interface OrderUpcaster {
  readonly from: { readonly type: string; readonly version: number }
  readonly to: { readonly type: string; readonly version: number }
  readonly upcast: (data: StoredData) => StoredData
}

/**
 * How every past form of an event becomes the next one: what a registry of order events is made with, beside the schemas.
 *
 * What was stored is never changed; it is read through these. They are kept for as long as an order is.
 */
export const orderEventUpcasters: ReadonlyArray<OrderUpcaster> = [
  {
    from: { type: 'IssueResolved', version: 1 },
    to: { type: 'IssueResolved', version: 2 },
    // Whoever follows one parcel had to take the id apart, `Stall:p1:1`; now it is done once, here.
    upcast: ({ issueId = '', ...data }) => ({ issueId, parcelId: String(issueId).split(':')[1] ?? '', ...data })
  }
]
