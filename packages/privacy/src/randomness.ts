import { randomBytes } from 'node:crypto'

const poolSize = 4096
let pool = Buffer.alloc(0)
let used = 0

/** So many random bytes, at most 4096, handed out once: asking the system for many at a time takes a fraction of asking for few. */
export const randomness = (length: number): Buffer => {
  if (used + length > pool.length) {
    pool = randomBytes(poolSize)
    used = 0
  }
  used += length
  return pool.subarray(used - length, used)
}
