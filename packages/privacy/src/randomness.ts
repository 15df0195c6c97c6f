import { randomFillSync } from 'node:crypto'

const poolSize = 4096
const pool = Buffer.alloc(poolSize)
let used = poolSize

/** So many random bytes, at most 4096, handed out once: asking the system for many at a time takes a fraction of asking for few. */
export const randomness = (length: number): Buffer => {
  if (used + length > poolSize) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.allocUnsafeSlow(length)
  pool.copy(bytes, 0, used, used + length)
  pool.fill(0, used, used + length)
  used += length
  return bytes
}
