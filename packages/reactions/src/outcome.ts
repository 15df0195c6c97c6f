import type { Instant } from '@readdress/order'
import { isPassingFailure, type NotGiven } from './give-command.ts'
import type { PartnerFailure } from './partner-failure.ts'

/** What became of one try: `NotWanted`, because what happened since has made it needless; `OptedOut`, because the buyer wants no such news; `Later`, for something that passes. */
export type Outcome =
  | { readonly type: 'Done' | 'NotWanted' | 'OptedOut' }
  /** It went well, and is to be done again at that moment. */
  | { readonly type: 'Again'; readonly at: Instant }
  | { readonly type: 'Later'; readonly because: string; readonly retryAfter?: number }
  | { readonly type: 'Parked'; readonly because: string }

/** What it comes to that a partner did not do what he was asked. */
export const failed = (failure: PartnerFailure): Outcome => {
  switch (failure.type) {
    case 'PartnerUnavailable': {
      const { because, retryAfter } = failure
      return { type: 'Later', because, ...(retryAfter === undefined ? {} : { retryAfter }) }
    }
    case 'PartnerRefused':
      return { type: 'Parked', because: failure.because }
  }
}

/** What it comes to that a command was not taken. */
export const notGiven = (failure: NotGiven): Outcome => ({
  type: isPassingFailure(failure) ? 'Later' : 'Parked',
  because: failure.type
})
