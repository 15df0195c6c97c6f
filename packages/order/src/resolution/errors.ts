import type { Resolution } from './events.ts'

/** Why an offer cannot be answered so. */
export type ResolutionError =
  /** Only what was offered can be agreed. */
  | { readonly type: 'OptionNotOffered'; readonly option: Resolution }
  /** Only while the offer is open. */
  | { readonly type: 'OfferClosed'; readonly id: string; readonly status: string }
