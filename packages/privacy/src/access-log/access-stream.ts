/** The name of the stream that holds the access log of a day in UTC, `2026-03-01`. */
export const accessStream = (day: string): `access-${string}` => `access-${day}`
