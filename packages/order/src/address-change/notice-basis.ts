// These names are the storage format.
import * as t from 'io-ts'

/** How a recipient who is not the buyer was considered. */
export const NoticeBasis = t.keyof({ RecipientConsented: null, BuyerInformed: null, Other: null }, 'NoticeBasis')
