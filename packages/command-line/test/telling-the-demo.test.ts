import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chengdu, guangzhou, leshan, mianyang, nickname } from '../src/demo/sample-data.ts'
import { run, temporaryFolder } from './running.ts'

const sentences = [
  'Story 1 of 5: The usual way, before the parcel leaves (order DEMO-1,',
  '✗ Refused to amend address. It is not proven that the buyer asks',
  'The buyer confirms the new address, in Mianyang: version 2.',
  'Story 2 of 5: On its way already, and the carrier redirects it (order DEMO-2,',
  '✗ Refused to notify carrier. Something must be settled first',
  'The carrier has done it: redirect to address. Parcel p1 goes to version 2 now.',
  'Story 3 of 5: On its way already, and the carrier refuses (order DEMO-3,',
  'Here the program closes the store and opens it again from its files',
  'The carrier refuses: out for delivery.',
  'Agreed: refuse it at the door.',
  'Story 4 of 5: Two changes compete (order DEMO-4,',
  'The earlier change gives way (later request verified).',
  '✗ Refused to amend address. This change is superseded by a later one',
  'Story 5 of 5: A stranger with leaked details (order DEMO-5,',
  'Whoever asks is not the buyer: a call to the number on file failed.',
  '✗ Refused to notify buyer. Proof and warnings go to the contact on file',
  'The wish is rejected: address locked.',
  'Order cancelled (fraud suspected): nothing more is sent.',
  'Proof for others',
  'VERIFIED: everything that was asked for is proved.',
  'What to try next'
]

const personal = [chengdu, mianyang, leshan, guangzhou]
  .flatMap(({ recipientName, phone, street, detail }) => [recipientName, phone, street, detail])
  .concat(nickname)

// Where a line ends depends on the width; the sentences do not.
const flowing = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('the demo', () => {
  test('tells five stories in order, with refusals, a reopening and the next steps', async () => {
    const store = join(temporaryFolder(), 'demo')
    const { code, out, err } = await run('demo', '--folder', store)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = flowing(out)
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([])
    const places = sentences.map((sentence) => text.indexOf(sentence))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(text).toContain(
      'ordered to version 2: Z*** S***, 138****1234, ****, ****, Fucheng, Mianyang, Sichuan, China'
    )
    expect(out).not.toContain('\u001b')
    expect(personal.filter((value) => out.includes(String(value)))).toEqual([])
  })

  test('leaves a store that answers the commands that it names', async () => {
    const store = join(temporaryFolder(), 'demo')
    const { out } = await run('demo', '--plain', '--folder', store)
    const commands = [...out.matchAll(/readdress ((?:order|audit) .*)$/gm)].map(([, args = '']) => args.split(' '))
    expect(commands).toHaveLength(3)
    const answers = await Promise.all(commands.map((args) => run(...args)))
    expect(answers.map(({ code, err }) => ({ code, err }))).toEqual(commands.map(() => ({ code: 0, err: '' })))
    expect(answers.map(({ out: text }) => text)).toEqual([
      expect.stringContaining('version 2, since'),
      expect.stringMatching(/version 1, since[\s\S]*Open changes\n {2}requested; wished/),
      expect.stringContaining('Order DEMO-5: 13 events')
    ])
    expect(personal.filter((value) => answers.some(({ out: text }) => text.includes(String(value))))).toEqual([])
  })

  test('plays into no store that there is already', async () => {
    const store = join(temporaryFolder(), 'demo')
    await run('demo', '--folder', store)
    const again = await run('demo', '--folder', store)
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain(`${store} holds a store already`)
  })

  test('makes a folder of its own when none is named', async () => {
    const { code, out } = await run('demo')
    expect(code).toBe(0)
    const folder = /^ {2}(.*readdress-demo-\w+):/m.exec(out)?.[1] ?? ''
    expect(readdirSync(folder)).toContain('events.sqlite')
    rmSync(folder, { recursive: true })
  })
})
