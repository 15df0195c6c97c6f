import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { chengdu, guangzhou, leshan, mianyang, nickname } from '../../packages/command-line/src/demo/sample-data.ts'
import { stems } from './marks.ts'
import { asked, commandsOfTheProgram, runAndHear } from './program-at-work.ts'
import { hearing } from './shop-at-work.ts'
import { filesIn, formsOf, said, tracesIn } from './traces.ts'

const forms = formsOf(Object.values(stems))

describe('the search for marks', () => {
  const ways: ReadonlyArray<readonly [string, (text: string) => Buffer | string]> = [
    ['as it is', (text) => text],
    ['in UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
    ['in UTF-16BE', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in a URL', (text) => new URLSearchParams({ text }).toString()],
    ['backwards', (text) => [...text].reverse().join('')],
    ['with its bytes backwards', (text) => Buffer.from(text).reverse()],
    ['in base64', (text) => Buffer.from(text).toString('base64')],
    ['in base64url', (text) => Buffer.from(text).toString('base64url')],
    ['in base64 of UTF-16', (text) => Buffer.from(text, 'utf16le').toString('base64')]
  ]

  test.each(ways)('finds each of them that is written %s, whatever stands before and behind it', (_, written) => {
    for (const stem of Object.values(stems))
      for (const before of ['', 'a', 'ab', 'abc'])
        for (const behind of ['', 'x', 'xy', 'xyz']) {
          const bytes = Buffer.from(written(`${before}${stem}${behind}`))
          expect(tracesIn([{ name: 'planted', bytes }], forms).traces, `${before}${stem}${behind}`).not.toEqual([])
        }
  })

  test('finds none where there is none', () => {
    expect(tracesIn([said('a mask', '鸃*** zq7 138****0417 9041')], forms)).toEqual({
      traces: [],
      searches: forms.length
    })
  })
})

describe('the program', () => {
  test('has no command that the search leaves out', async () => {
    const apart = ['demo', 'import', 'seal', 'copy', 'run', 'help']
    expect(new Set([...asked('A-1').map(([name]) => name), ...apart])).toEqual(new Set(await commandsOfTheProgram()))
  })

  test('tells a demo that keeps and shows none of the personal values in its stories', async () => {
    const place = mkdtempSync(join(tmpdir(), 'readdress-canary-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const heard = hearing()
    expect(await runAndHear(['demo', '--folder', join(place, 'demo')], heard)).toBe(0)
    const values = [chengdu, mianyang, leshan, guangzhou]
      .flatMap(({ recipientName, phone, street, detail }) => [recipientName, phone, street, detail])
      .concat(nickname)
      .map(String)
    expect(tracesIn([...heard.writings(), ...filesIn(place)], formsOf([...new Set(values)])).traces).toEqual([])
  })
})
