import { expect, test } from 'vitest'
import { bundleOf, sealedShop } from './a-bundle.ts'
import { unseenChanges } from './changed-bytes.ts'

test('every byte of a bundle, changed under four masks, is found', { timeout: 1_200_000 }, async () => {
  const { changes, unseen } = unseenChanges(await bundleOf(await sealedShop()), 1, [1, 0x20, 0x80, 0xff])
  console.log(`${changes} changes of one byte, ${unseen.length} unseen`)
  expect(unseen).toEqual([])
  expect(changes).toBeGreaterThan(10_000)
})
