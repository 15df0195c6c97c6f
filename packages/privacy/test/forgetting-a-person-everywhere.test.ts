import { type DerivedStore, forgetEverywhere } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'

const index: DerivedStore = {
  name: 'order-search',
  forget: (stream, subject) => TaskEither.right({ removed: `${stream} ${subject}`.length, left: 1 })
}
const silent: DerivedStore = { name: 'mailing-list', forget: () => TaskEither.left('no answer') }
const broken: DerivedStore = {
  name: 'cache',
  forget: () => () => {
    throw new Error('a bug')
  }
}

describe('having a person forgotten everywhere', () => {
  test('says of each place how much it let go of and still has, also where one does not answer or is broken', async () => {
    expect(await forgetEverywhere([silent, broken, index], 'order-A-1', 'buyer')()).toEqual([
      { of: 'mailing-list', removed: 0, left: null },
      { of: 'cache', removed: 0, left: null },
      { of: 'order-search', removed: 'order-A-1 buyer'.length, left: 1 }
    ])
  })
})
