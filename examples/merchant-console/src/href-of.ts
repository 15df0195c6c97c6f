/** Where the page of an order is. */
export const hrefOf = (orderId: string): string => `/orders/${encodeURIComponent(orderId)}`
