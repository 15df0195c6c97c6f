import { expect, test } from 'vitest'
import { changedBits } from './published-stamps.ts'

test('every bit of a time stamp, changed, makes it refused or leaves its time, serial number and signer', () => {
  const { changes, refused, others } = changedBits(1)
  console.log(`${changes} changes of one bit, ${refused} refused, ${others.length} with another time, number or signer`)
  expect(others).toEqual([])
  expect(changes).toBe(10_856)
})
