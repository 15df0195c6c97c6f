import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { OrderId, openReaddress, readBundle, verificationText, verifyBundle, writeBundleFolder } from 'readdress'
import type { Colours } from '../colours.ts'
import { trustBeside, trustFile } from '../evidence/trust-file.ts'
import { counted } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'

/** Exports the evidence of an order of the demo beside its store, verifies it as a stranger would, and says what is proved; or why it was not made. */
export const proveStory = async (
  folder: string,
  orderId: string,
  { strong }: Colours,
  width: number
): Promise<Either.Either<string, string>> => {
  if (!OrderId.is(orderId)) return Either.left(`${orderId} is no id of an order.`)
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) return Either.left(opened.left.remedy)
  const { evidence, close } = opened.right
  const by = { role: 'PrivacyOfficer', id: 'p-1' }
  const wish = { orderId, recipient: 'bank-1', purpose: 'Dispute', legalBasis: 'LegalClaim', by } as const
  const exported = await evidence.export(wish)()
  await close()
  if (Either.isLeft(exported)) return Either.left(`The evidence of ${orderId} was not made: ${exported.left.type}.`)
  const bundle = join(`${folder}-evidence`, orderId)
  const written = await writeBundleFolder(bundle, exported.right.files)()
  const trust = trustBeside(folder, exported.right.trust)
  const files = await readBundle(bundle)()
  if (Either.isLeft(written) || Either.isLeft(trust) || Either.isLeft(files)) {
    return Either.left(`${bundle} cannot be written: check who may write there, and whether there is room.`)
  }
  const { events, withheld } = exported.right
  const said = `The bank of a buyer asks what happened to ${orderId}. ${counted(events, 'event')} are packed into ${bundle}, and ${withheld} personal values withheld. Verified with the public keys in ${trustFile(folder)}, which need neither this store nor its word:`
  return Either.right(
    `\n${strong('Proof for others')}\n${hanging('  ', 2, said, width)}${verificationText(
      verifyBundle(files.right, exported.right.trust)
    )
      .split('\n')
      .map((line) => (line === '' ? '' : hanging('  ', 6, line, width)))
      .join(
        ''
      )}${hanging('  ', 2, `The report for people, to open in a browser: ${join(bundle, 'data/timeline.html')}`, width)}`
  )
}
