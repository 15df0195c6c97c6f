/** One person inside one order, as the keys know him: the order's stream, and `buyer`, `recipient-1`, `other-1` … */
export interface KeyScope {
  readonly stream: string
  readonly subject: string
}

/** What a data key belongs to: a scope of one tenant, and how many keys that scope had before. */
export interface KeyContext extends KeyScope {
  readonly tenant: string
  readonly generation: number
}

/** Whether a text names a person of an order. */
export const isDataSubject = (text: unknown): text is string =>
  typeof text === 'string' && /^(buyer|(recipient|other)-[1-9][0-9]{0,3})$/.test(text)
