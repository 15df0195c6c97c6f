/**
 * A chargeback, from the card holder's claim to the form of the payment service, and to a bundle that his bank verifies without us.
 *
 * Run it with `pnpm --filter @readdress/example-dispute start`, and give it the name of a folder to keep what it makes.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import {
  OrderId,
  openReaddress,
  readBundle,
  readTrust,
  trustText,
  venueAnswer,
  verificationText,
  verifyBundle,
  writeBundleFolder
} from 'readdress'
import { disputeId, type Given, story } from './story.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const orderId = 'A-1001'
if (!OrderId.is(orderId)) throw new Error('The id of an order is none.')
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'readdress-dispute-'))

// In a service: { store: { folder: './orders' } }, and `timeStamps`, so that somebody else says when the log was what it was.
const opened = await openReaddress({ store: 'in-memory' })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right

const give = async ({ at: occurredAt, role, channel, type, data }: Given): Promise<void> => {
  const actor = { role, id: `${role.toLowerCase()}-1` }
  const commandId = randomUUID()
  // What another system reports is taken in once, however often it reports it.
  const source = { system: role.toLowerCase(), eventId: commandId }
  const told = /^(Record|Open)/.test(type) ? { source } : {}
  const answer = await shop.receive({ type, commandId, orderId, actor, channel, occurredAt, data, ...told })()
  if (Either.isLeft(answer)) throw new Error(`${type}: ${JSON.stringify(answer.left)}`)
  say(`${occurredAt.slice(0, 16)}  ${type}`)
}

for (const one of story) await give(one)

// 1. The bank asks where the goods should have gone, and where they went: the addresses are shown, the telephone is not.
const exported = await shop.evidence.export({
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  disclose: ['Name', 'District', 'Street', 'Detail'],
  by: { role: 'SellerSupervisor', id: 's-1' },
  caseId: disputeId,
  report: { first: 'en', offset: '+08:00' }
})()
if (Either.isLeft(exported)) throw new Error(JSON.stringify(exported.left))
const { files, trust, packageSha256, disclosed, withheld } = exported.right
const bundle = join(folder, `${orderId}-evidence`)
const written = await writeBundleFolder(bundle, files)()
if (Either.isLeft(written)) throw new Error(`${bundle}: ${written.left.reason}`)
// The keys go another way than the bundle: by the web site of the shop, or by letter.
writeFileSync(join(folder, 'trust.json'), trustText(trust))
// The signature is a file too, which is not among those that it signs.
say(
  `\n${files.size - 1} files and their signature in ${bundle}: ${disclosed} personal values shown, ${withheld} withheld.`
)

// 2. The payment service has a form. It lies beside the bundle, since it proves nothing; what it warns of is read before anything is handed in.
const forStripe = venueAnswer('stripe', files)
if (Either.isLeft(forStripe)) throw new Error('The bundle cannot be read.')
const { form, evidence, check } = forStripe.right
writeFileSync(`${bundle}-stripe.json`, form ?? '')
say(`${Object.keys(evidence?.fields ?? {}).length} fields of Stripe in ${bundle}-stripe.json`)
for (const warning of check.warnings) say(`  Attention: ${JSON.stringify(warning)}`)

// 3. What was handed in is on record, by the digest of what was signed.
const submitted = { disputeId, packageSha256, profile: 'Stripe', reference: 'dp_1Kx' }
const at = new Date().toISOString()
await give({ at, role: 'SellerSupervisor', channel: 'Internal', type: 'SubmitEvidence', data: submitted })
await shop.close()

// 4. The bank verifies it, with nothing of the shop but its public keys. It could as well run `node verify.mjs`, which lies in the bundle.
const received = await readBundle(bundle)()
const keys = readTrust(trustText(trust))
if (Either.isLeft(received) || keys === null) throw new Error('The bundle cannot be read.')
say(`\n${verificationText(verifyBundle(received.right, keys))}`)
say(`The report for people: ${join(bundle, 'data/timeline.html')}`)
