import { OrderId } from '@readdress/order'
import { describe, expect, test } from 'vitest'

describe('an order id', () => {
  test.each(['2026-11-0001', 'A', 'a'.repeat(64)])('may be %s', (text) => {
    expect(OrderId.is(text)).toBe(true)
  })

  test.each(['', 'a'.repeat(65), '张三', 'order 1', 'a/b', '+8613812341234'])('may not be "%s"', (text) => {
    expect(OrderId.is(text)).toBe(false)
  })
})
