/** Why a partner did not do what he was asked; `because` is a code of ours or his, never a text that may be personal. */
export type PartnerFailure =
  /** He cannot be reached, or is busy: he is asked again under the same key, not before `retryAfter` milliseconds if he said so. */
  | { readonly type: 'PartnerUnavailable'; readonly because: string; readonly retryAfter?: number }
  /** He will not do it, however often he is asked: a person is to look at it. */
  | { readonly type: 'PartnerRefused'; readonly because: string }
