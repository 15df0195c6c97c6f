import { type Instant, instantAt } from '@readdress/order'

/** This moment. */
export const now = (): Instant => instantAt(new Date())
