import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { scenarios } from '../../packages/order/test/scenarios.ts'
import { orderRegistry } from '../../packages/readdress/src/order-registry.ts'
import { scenariosPage } from './scenarios-page.ts'
import { tellingsOf } from './tellings.ts'

const tellings = () => [...tellingsOf(scenarios).values()].flat()

const personalTexts = (): ReadonlySet<string> => {
  const events = tellings().flatMap(({ steps }) =>
    steps.flatMap(({ cameTo }) => (Either.isLeft(cameTo) ? [] : cameTo.right))
  )
  const texts = JSON.stringify(events.map(orderRegistry.encode)).matchAll(
    /"\$personal":\{"subject":"[^"]*","value":"([^"]*)"/g
  )
  return new Set([...texts].map(([, text = '']) => text))
}

describe('the page of the scenarios', () => {
  test('holds no personal value of those whom it tells of', () => {
    const [page, texts] = [scenariosPage(), personalTexts()]
    expect(texts).toContain('张三')
    expect([...texts].filter((text) => page.includes(text))).toEqual([])
  })

  test('leaves no English word in a Chinese sentence but names', () => {
    const [, chinese = ''] = scenariosPage().split('# 场景')
    // Codes of countries and carriers, names of tracking services and the ids of problems are facts.
    const names = new Set(['PayPal', 'Shopify', 'Oslo', 'SF', 'CN', 'NO', 'kuaidi'])
    const happened = chinese.split('\n').filter((line) => /^(###|\*\*|\|)/.test(line))
    expect(
      happened
        .flatMap((line) => line.replaceAll(/\w+:p\d:\d/g, '').match(/[A-Za-z]{2,}/g) ?? [])
        .filter((word) => !names.has(word))
    ).toEqual([])
  })

  test('tells of each scenario, and nothing twice', () => {
    for (const told of tellingsOf(scenarios).values()) expect(told).not.toEqual([])
    expect(tellings().filter(({ steps }) => steps.length === 0)).toEqual([])
  })
})
