import { describe, expect, test } from 'vitest'
import { mapped } from '../src/mapped.ts'

/** Numbers from 1 on, without an end; it notes what is asked of it. */
const numbers = (asked: Array<string>, hasReturn = true): AsyncIterable<number> => ({
  [Symbol.asyncIterator]: () => {
    let last = 0
    const next = async () => {
      asked.push('next')
      last += 1
      return { done: false, value: last } as const
    }
    const end = async () => {
      asked.push('return')
      return { done: true, value: undefined } as const
    }
    return hasReturn ? { next, return: end } : { next }
  }
})

const doubled = (item: number) => (item % 2 === 0 ? Promise.resolve(2 * item) : 2 * item)
const over = { done: true, value: undefined }

describe('reading what is changed on its way', () => {
  test('gives each item changed, at once or later', async () => {
    const items = mapped(numbers([]), doubled)[Symbol.asyncIterator]()
    expect(await items.next()).toEqual({ done: false, value: 2 })
    expect(await items.next()).toEqual({ done: false, value: 4 })
  })

  test('ends its source when its reader has enough, and asks it for nothing more', async () => {
    const asked: Array<string> = []
    const items = mapped(numbers(asked), doubled)[Symbol.asyncIterator]()
    await items.next()
    expect(await items.return?.()).toEqual(over)
    expect(await items.next()).toEqual(over)
    expect(asked.filter((what) => what === 'next')).toHaveLength(1)
    expect(asked).toContain('return')
  })

  test('ends also a source that need not be ended', async () => {
    const items = mapped(numbers([], false), doubled)[Symbol.asyncIterator]()
    expect(await items.return?.()).toEqual(over)
    expect(await items.next()).toEqual(over)
  })

  test.each([
    [
      'at once',
      () => {
        throw new Error('unchangeable')
      }
    ],
    ['later', () => Promise.reject(new Error('unchangeable'))]
  ])('ends with the first item that cannot be changed, %s', async (_, change: () => never | Promise<never>) => {
    const asked: Array<string> = []
    const items = mapped(numbers(asked), change)[Symbol.asyncIterator]()
    await expect(items.next()).rejects.toThrow('unchangeable')
    expect(await items.next()).toEqual(over)
    expect(asked.filter((what) => what === 'next')).toHaveLength(1)
  })

  test('gives nothing that comes after the end', async () => {
    const items = mapped(numbers([]), doubled)[Symbol.asyncIterator]()
    const late = items.next()
    await items.return?.()
    expect(await late).toEqual(over)
  })
})
