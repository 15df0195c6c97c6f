import type { Refusal } from '@readdress/gateways'

/** What became of a webhook. It names types and places, and shows nothing of the payload. */
export type WebhookReason =
  /** So many facts are new. */
  | { readonly type: 'Taken'; readonly facts: number }
  | { readonly type: 'AlreadyKnown' }
  /** Nobody here has the parcel, or the order of that platform. */
  | { readonly type: 'OrderUnknown' }
  /** It is genuine and can be read, and a rule of the order is against it; `because` is the type of its error. */
  | { readonly type: 'RefusedByOrder'; readonly because: string }
  /** It only tells where something changed, and the platform does not show it; `because` is a code. */
  | { readonly type: 'NotShown'; readonly because: string }
  /** The store, or whoever reads at the platform, does not do it now; `because` is the type of its failure. */
  | { readonly type: 'NotNow'; readonly because: string }
  | Refusal

/**
 * What to answer over HTTP.
 *
 * 200: taken, known already, or not for us. 202: kept for a person to look at, for sending it again would change nothing. 400: it cannot be read, 422: what
 * it says cannot be an address, 401: it is not signed as agreed. 503: nothing was lost, send it again.
 */
export interface WebhookAnswer {
  readonly status: 200 | 202 | 400 | 401 | 422 | 503
  readonly reason: WebhookReason
}

/** The answer that a reason is told with. */
export const answerOf = (reason: WebhookReason): WebhookAnswer => ({ status: statusOf(reason), reason })

const statusOf = (reason: WebhookReason): WebhookAnswer['status'] => {
  switch (reason.type) {
    case 'Taken':
    case 'AlreadyKnown':
    case 'NotForUs':
      return 200
    case 'OrderUnknown':
    case 'NotShown':
      return 202
    case 'RefusedByOrder':
      return reason.because === 'InvalidValue' || reason.because === 'MaskedText' ? 422 : 202
    case 'MalformedPayload':
      return 400
    case 'SignatureMissing':
    case 'SignatureWrong':
      return 401
    case 'NotNow':
      return 503
  }
}
