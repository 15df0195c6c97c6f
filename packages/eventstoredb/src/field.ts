/** A member of something that the client gave, whatever that is; its types are not to be relied on. */
export const field = (value: unknown, name: string): unknown => (hasFields(value) ? value[name] : undefined)

// Not by `Reflect.get`: it costs several times as much, and this is asked a dozen times for each event.
const hasFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null
