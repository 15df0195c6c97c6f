import { describe, expect, test } from 'vitest'
import { oneByOne } from '../src/one-by-one.ts'

const numbered = (...numbers: ReadonlyArray<number>) => numbers.map((number) => ({ number }))
const over = { done: true, value: undefined }

const pages = (...all: ReadonlyArray<ReadonlyArray<{ number: number }>>) => {
  const left = [...all]
  const asked: Array<number> = []
  return {
    asked,
    next: async () => {
      asked.push(left.length)
      return left.shift() ?? null
    }
  }
}

const all = async <A>(items: AsyncIterable<A>) => {
  const seen: Array<A> = []
  for await (const item of items) seen.push(item)
  return seen
}

describe('handing out pages one by one', () => {
  test('gives every item in order, over empty pages too', async () => {
    const source = pages(numbered(1, 2), [], numbered(3))
    expect(await all(oneByOne(source.next))).toEqual(numbered(1, 2, 3))
  })

  test('asks for a page when it is needed, and for none behind the end', async () => {
    const source = pages(numbered(1, 2), numbered(3))
    const items = oneByOne(source.next)
    await items.next()
    await items.next()
    expect(source.asked).toEqual([2])
    await all(items)
    expect(await items.next()).toEqual(over)
    expect(source.asked).toEqual([2, 1, 0])
  })

  test('answers in turn those who do not wait', async () => {
    const items = oneByOne(pages(numbered(1), numbered(2, 3)).next)
    const answers = await Promise.all([items.next(), items.next(), items.next(), items.next(), items.next()])
    expect(answers.map(({ value }) => value?.number)).toEqual([1, 2, 3, undefined, undefined])
  })

  test('is over for who leaves early', async () => {
    const source = pages(numbered(1, 2), numbered(3))
    const items = oneByOne(source.next)
    for await (const { number } of items) if (number === 1) break
    expect(await items.next()).toEqual(over)
    expect(source.asked).toEqual([2])
  })

  test('is over when the signal is aborted, in the midst of a page', async () => {
    const stop = new AbortController()
    const items = oneByOne(pages(numbered(1, 2), numbered(3)).next, stop.signal)
    await items.next()
    stop.abort()
    expect(await items.next()).toEqual(over)
  })

  test('throws what the page throws, once, and is over', async () => {
    const items = oneByOne<object>(() => Promise.reject(new Error('broken')))
    const [first, second] = await Promise.allSettled([items.next(), items.next()])
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'broken' } })
    expect(second).toEqual({ status: 'fulfilled', value: over })
    expect(await items.next()).toEqual(over)
  })
})
