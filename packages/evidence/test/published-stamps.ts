import { readFileSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { verifyStamp } from '../src/stamp/verify-stamp.ts'

const file = (name: string): Buffer =>
  readFileSync(new URL(`vectors/readdress-v1/rfc3161/${name}`, import.meta.url).pathname)

/** A published response of a time-stamp service. */
export const publishedResponse = (name: string): Buffer => file(`${name}.tsr`)

/** The note that all of them are over. */
export const publishedNote = file('checkpoint.note')

/** The root of their service. */
export const publishedRoot = file('root.pem').toString('utf8')

/** The root that signed one of them. */
export const otherRoot = file('other-root.pem').toString('utf8')

/** What changes of single bits in the accepted response do, each `step`th of them. */
export const changedBits = (step: number) => {
  const response = publishedResponse('good')
  const check = { stamped: publishedNote, roots: [publishedRoot] }
  const unchanged = JSON.stringify(verifyStamp(response, check))
  const others: Array<string> = []
  let [changes, refused] = [0, 0]
  for (let bit = 0; bit < response.length * 8; bit += step) {
    const changed = Buffer.from(response)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const stamp = verifyStamp(changed, check)
    changes += 1
    if (Either.isLeft(stamp)) refused += 1
    else if (JSON.stringify(stamp) !== unchanged) others.push(`bit ${bit}: ${JSON.stringify(stamp.right)}`)
  }
  return { changes, refused, others }
}
