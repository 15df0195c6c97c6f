import { expect, test } from 'vitest'
import { bundleOf, sealedShop } from './a-bundle.ts'

test('the same events, proofs and options give the same bytes, but for the signature and the day', async () => {
  const shop = await sealedShop()
  const [one, other] = [await bundleOf(shop), await bundleOf(shop, [], {}, '2026-12-24')]
  expect([...one.keys()]).toEqual([...other.keys()])
  const differing = [...one.keys()].filter(
    (path) => !Buffer.from(one.get(path) ?? '').equals(other.get(path) ?? Buffer.of())
  )
  expect(differing).toEqual(['bag-info.txt', 'tagmanifest-sha256.txt', 'signature/manifest.dsse.json'])
  const again = await bundleOf(shop)
  for (const [path, bytes] of again) expect(Buffer.from(bytes).equals(one.get(path) ?? Buffer.of()), path).toBe(true)
})
