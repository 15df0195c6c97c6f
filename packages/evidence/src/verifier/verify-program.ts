/** The verifier as a program of one file, `verify.mjs`, which needs nothing but Node.js 18 or newer. */
import * as Either from 'fp-ts/lib/Either.js'
import { fitOlderNode } from './older-node.ts'
import { readVerifyArguments, usage } from './verify-arguments.ts'
import { verifyAt } from './verify-at.ts'

fitOlderNode()
const asked = readVerifyArguments(process.argv.slice(2))
if (Either.isLeft(asked)) {
  process.stderr.write(`${asked.left}\n\n${usage}`)
  process.exitCode = 2
} else if (asked.right === 'help') {
  process.stdout.write(usage)
} else {
  process.exitCode = await verifyAt(asked.right, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text)
  })
}
