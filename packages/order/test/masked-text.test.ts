import { describe, expect, test } from 'vitest'
import { isMaskedText, textProblem } from '../src/values/masked-text.ts'

describe('a masked text', () => {
  test.each(['138****1234', '王*', '王＊', '138●●●●1234', '王••', '■■■', '幸福路××号', '王●•'])('is %s', (text) => {
    expect(isMaskedText(text)).toBe(true)
  })

  test.each(['', '王小明', '买买提·吐尔逊', '买买提•吐尔逊', '3 × 5 m', '● 门口', '138xxxx1234'])(
    'is not %s',
    (text) => {
      expect(isMaskedText(text)).toBe(false)
    }
  )
})

describe('a text', () => {
  test.each([
    ['ControlCharacter', '王\u0000小明'],
    ['ControlCharacter', '一号楼\n二单元'],
    ['ControlCharacter', '\u009b31m'],
    ['LoneSurrogate', '王\ud83d'],
    ['OnlyPunctuation', ''],
    ['OnlyPunctuation', ' \u3000 '],
    ['OnlyPunctuation', '。.,-'],
    ['OnlyPunctuation', '\u200b\u200d']
  ])('has the problem %s: %j', (problem, text) => {
    expect(textProblem(text)).toBe(problem)
  })

  test.each(['王小明', '3-2-501', '𠮷田', '🌸', 'محمد', '①'])('is fine as %s', (text) => {
    expect(textProblem(text)).toBeNull()
  })
})
