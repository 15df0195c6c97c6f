/**
 * Which addresses are changed again and again: opens the store in a folder (or an empty one in memory), and asks a view of our own.
 *
 * Run it with `pnpm --filter @readdress/example-custom-projection start [folder] [city] [order]`.
 */
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { openReaddress } from 'readdress'
import { oftenChanged } from './often-changed.ts'

const [folder, city = '绵阳市', orderId] = process.argv.slice(2)
const opened = await openReaddress({ store: folder === undefined ? 'in-memory' : { folder } })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right

const often = shop.view(oftenChanged)
const found = await often.find('city', city, { limit: 100 })()
if (Either.isLeft(found)) throw new Error(JSON.stringify(found.left))
process.stdout.write(`${found.right.length} orders to ${city} were changed more than twice within 30 days\n`)
for (const [key, { changes }] of found.right)
  process.stdout.write(`${key}  ${changes.map(({ at, city: to }) => `${at.slice(0, 10)} ${to}`).join(', ')}\n`)

if (orderId !== undefined) {
  const document = await often.get(orderId)()
  if (Either.isLeft(document)) throw new Error(JSON.stringify(document.left))
  process.stdout.write(`${JSON.stringify(Option.toNullable(document.right))}\n`)

  const differed = await often.rebuildDocuments({ key: orderId })()
  if (Either.isLeft(differed)) throw new Error(JSON.stringify(differed.left))
  process.stdout.write(`${orderId} made anew, ${differed.right.length === 0 ? 'the same' : 'another one'}\n`)
}

const rebuilt = await often.rebuild({ differs: ({ key }) => process.stdout.write(`${key} was another one\n`) })()
if (Either.isLeft(rebuilt)) throw new Error(JSON.stringify(rebuilt.left))
process.stdout.write('rebuilt beside the old one, compared and switched\n')

const standing = await often.status(new Date())()
if (Either.isLeft(standing)) throw new Error(JSON.stringify(standing.left))
process.stdout.write(`version ${standing.right.version}: ${standing.right.status}\n`)
await shop.close()
