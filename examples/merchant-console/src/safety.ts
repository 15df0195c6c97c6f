/** Headers of every answer: what is shown loads our own files only, stands in no frame, and is kept by nobody. */
export const safety = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store'
}

/** How long a call may take to come in, of so many milliseconds for all of it: a peer that sends its headers byte by byte holds no connection for long. */
export const timeLimits = (patience: number) => ({
  requestTimeout: patience,
  headersTimeout: patience / 2,
  connectionsCheckingInterval: Math.min(1000, patience / 2)
})

/** How many connections are kept at a time. */
export const mostConnections = 1000
