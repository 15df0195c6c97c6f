/** Place of an event in its stream: a whole number from 0 on, without gaps on a store that never truncates. */
export type Revision = number

/** What a writer says about its stream: that it ends at this revision, does not exist, has at least one event, or that it does not matter. */
export type ExpectedRevision = Revision | 'no-stream' | 'stream-exists' | 'any'

/** Whether a stream that ends at `actual` (null: no event) is as the writer expected it. */
export const isAsExpected = (expected: ExpectedRevision, actual: Revision | null): boolean => {
  if (typeof expected === 'number') return expected === actual
  switch (expected) {
    case 'any':
      return true
    case 'no-stream':
      return actual === null
    case 'stream-exists':
      return actual !== null
  }
}
