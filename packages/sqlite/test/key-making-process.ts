// A process for the tests to run: asks for the keys of 25 orders, one after the other, and prints their ids.
import { writeSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { keyWrapper, openKeys } from './open-keys.ts'

const keys = await openKeys({ file: process.argv[2] ?? '', tenant: 'shop-1', wrapper: keyWrapper() })

for (let order = 0; order < 25; order += 1) {
  const key = await keys.current({ stream: `order-${order}`, subject: 'buyer' })()
  if (Either.isLeft(key)) throw new Error(key.left.type)
  writeSync(1, `${key.right.keyId}\n`)
}
await keys.close()
