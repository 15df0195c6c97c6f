/** A member of something that the client gave, whatever that is; its types are not to be relied on. */
export const field = (value: unknown, name: string): unknown =>
  (typeof value === 'object' || typeof value === 'function') && value !== null ? Reflect.get(value, name) : undefined
