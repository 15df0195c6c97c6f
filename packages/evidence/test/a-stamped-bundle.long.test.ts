import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { envelopePath, stampPath } from '../src/bundle/bag.ts'
import { stampBundle } from '../src/bundle/stamp-bundle.ts'
import { stampCheckpoint } from '../src/log/stamp-checkpoint.ts'
import { verifyStamp } from '../src/stamp/verify-stamp.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { right } from './chained-store.ts'
import { unseenChanges } from './changed-bytes.ts'
import { describeWithOpenssl, openAuthority } from './time-stamp-authority.ts'

describeWithOpenssl('a bundle with stamps', () => {
  test('of which any byte is changed is found out', { timeout: 1_200_000 }, async () => {
    const authority = openAuthority()
    const shop = await sealedShop()
    right(await stampCheckpoint(shop.storage, authority.timestamper)())
    const files = right(await stampBundle(await bundleOf(shop), authority.timestamper)())
    authority.close()
    const by = { ...trust, tsaRoots: [authority.root] }
    expect(verifyBundle(files, by).verdict).toBe('verified')
    const { changes, unseen } = unseenChanges(files, 1, [1, 0x20, 0x80, 0xff], by)
    const elsewhere = unseen.filter((change) => !change.startsWith(stampPath))
    console.log(
      `${changes} changes of one byte, ${unseen.length - elsewhere.length} unseen in ${stampPath}, ${elsewhere.length} elsewhere`
    )
    expect(elsewhere).toEqual([])

    // Whatever is not seen there says the same as before.
    const check = { stamped: files.get(envelopePath) ?? expect.fail(), roots: by.tsaRoots }
    const stamp = files.get(stampPath) ?? expect.fail()
    const said = right(verifyStamp(stamp, check))
    for (const change of unseen) {
      const [, byte = '', mask = ''] = /byte (\d+), mask (\d+)/.exec(change) ?? []
      const changed = Buffer.from(stamp)
      changed[Number(byte)] = (changed[Number(byte)] ?? 0) ^ Number(mask)
      expect(verifyStamp(changed, check)).toEqual(Either.right(said))
    }
  })
})
