import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { describe, expect, test } from 'vitest'

const names = async (searchKey: Uint8Array | undefined) => {
  const opened = await openReaddress({ store: 'in-memory', ...(searchKey === undefined ? {} : { searchKey }) })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right.views.map(({ name }) => name)
}

describe('a shop without a key to search by', () => {
  test('answers a search with what is to be done', async () => {
    const opened = await openReaddress({ store: 'in-memory' })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    expect(await opened.right.search('A-1')()).toMatchObject({
      left: { type: 'NoSearchKey', remedy: expect.stringContaining('open the store with a searchKey') }
    })
  })

  test('has every other view', async () => {
    const without = await names(undefined)
    expect(without).toHaveLength(12)
    expect(await names(new Uint8Array(32))).toHaveLength(13)
    expect(without).not.toContain('order-search')
  })
})

describe('a key to search by that is too short', () => {
  test('is refused at opening, with how long it is', async () => {
    expect(await openReaddress({ store: 'in-memory', searchKey: new Uint8Array(31) })()).toMatchObject({
      left: { type: 'SearchKeyTooShort', bytes: 31, least: 32, remedy: expect.stringContaining('31 bytes') }
    })
  })
})
