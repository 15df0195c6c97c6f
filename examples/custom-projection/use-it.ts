/**
 * Which addresses are changed again and again: opens the store in a folder (or an empty one in memory), and asks a view of our own.
 *
 * Run it with `pnpm --filter @readdress/example-custom-projection start [folder] [city]`.
 */
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { oftenChanged } from './often-changed.ts'

const [folder, city = '绵阳市'] = process.argv.slice(2)
const opened = await openReaddress({ store: folder === undefined ? 'in-memory' : { folder } })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right

const often = shop.view(oftenChanged)
const found = await often.find('city', city, { limit: 100 })()
if (Either.isLeft(found)) throw new Error(JSON.stringify(found.left))
process.stdout.write(`${found.right.length} orders to ${city} were changed more than twice within 30 days\n`)
for (const [orderId, { changes }] of found.right)
  process.stdout.write(`${orderId}  ${changes.map(({ at, city: to }) => `${at.slice(0, 10)} ${to}`).join(', ')}\n`)

const rebuilt = await often.rebuild({ differs: ({ key }) => process.stdout.write(`${key} was another one\n`) })()
if (Either.isLeft(rebuilt)) throw new Error(JSON.stringify(rebuilt.left))
process.stdout.write('rebuilt beside the old one, compared and switched\n')
await shop.close()
