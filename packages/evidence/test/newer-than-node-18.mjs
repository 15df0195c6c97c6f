// Loaded before the verifier: takes away what Node.js 18 does not have, so that what is used by mistake fails here as it would there.
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'

for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name]
for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name]
for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) {
  delete Set.prototype[name]
}
for (const [holder, names] of [
  [Array, ['fromAsync']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [Uint8Array, ['fromBase64', 'fromHex']],
  [globalThis, ['Iterator', 'WebSocket', 'navigator']]
]) {
  for (const name of names) delete holder[name]
}
delete zlib.crc32
syncBuiltinESMExports()
