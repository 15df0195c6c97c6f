import { orderCommands } from '@readdress/order'
import type { Refused } from 'readdress'
import { describe, expect, test } from 'vitest'
import { commandsInChinese } from '../../packages/command-line/src/texts/commands-in-chinese.ts'
import { refusalSentences } from '../../packages/command-line/src/texts/refusal-text.ts'
import { refusals } from '../../packages/order/test/decision-table/refusals.ts'
import { chengdu, guangzhouStranger, mianyang } from '../../packages/order/test/samples.ts'
import { exampleOf, examplesOfHandler } from './refusal-examples.ts'
import { refusalTypes } from './refusal-facts.ts'
import { refusalsPage } from './refusals-page.ts'

describe('the page of refusals', () => {
  const headings = [...refusalsPage().matchAll(/^### (\w+)$/gm)].map(([, name]) => name)

  test('has every refusal once', () => {
    const every = [...Object.keys(refusals), ...Object.keys(examplesOfHandler)]
    expect(headings.toSorted()).toEqual(every.toSorted())
  })

  test('says of every refusal why', () => {
    expect(refusalTypes().filter(({ says }) => says === '')).toEqual([])
  })

  test('holds no personal value', () => {
    const personal = [chengdu, mianyang, guangzhouStranger].flatMap(({ recipientName, phone, street, detail }) => [
      recipientName,
      phone,
      street,
      detail
    ])
    expect(personal.filter((value) => typeof value !== 'string' || refusalsPage().includes(value))).toEqual([])
    expect(refusalsPage()).not.toMatch(/1[3-9]\d{9}|晓晓/)
  })
})

// Every refusal with each name that one of its facts can be.
const withEachName = refusalTypes().flatMap(({ type, facts }) =>
  facts.flatMap(({ name, values }) => values.map((value) => [type, name, value] as const))
)

const exampleWith = (type: string, name: string, value: string): Refused => {
  const { refused } = exampleOf(type)
  const isList = Object.entries(refused).some(([field, before]) => field === name && Array.isArray(before))
  return { ...refused, [name]: isList ? [value] : value } as Refused
}

// The levels are called L0 to L4 in Chinese too.
const isLevel = (name: string): boolean => /^L[0-4]$/.test(name)

describe('in a Chinese sentence', () => {
  test.each(withEachName.filter(([, , value]) => !isLevel(value)))('about %s, %s %s is a Chinese word', (...one) => {
    const { zh } = refusalSentences(exampleWith(...one))
    expect(zh).not.toContain(one[2])
    expect(zh.endsWith('。')).toBe(true)
  })

  test.each(orderCommands.map(({ name }) => name))('the command %s has a Chinese name', (command) => {
    expect(commandsInChinese.get(command)).toMatch(/^\p{Script=Han}+$/u)
  })
})
