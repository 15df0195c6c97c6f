/** Keeps so many values; the one that was not asked for longest gives way. */
export interface BoundedMap<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
  readonly delete: (key: Key) => void
}

/** A map of at most `size` values; of none, if it is 0. */
export const boundedMap = <Key, Value>(size: number): BoundedMap<Key, Value> => {
  // A Map keeps the order of insertion: whatever is used is put in anew, so the first is the oldest.
  const values = new Map<Key, Value>()
  const set = (key: Key, value: Value): void => {
    values.delete(key)
    values.set(key, value)
    if (values.size <= size) return
    for (const oldest of values.keys()) {
      values.delete(oldest)
      return
    }
  }
  return {
    get: (key) => {
      const value = values.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    delete: (key) => {
      values.delete(key)
    }
  }
}
