import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { envelopePath } from '../src/bundle/bag.ts'
import { sha256Hex } from '../src/sha256.ts'
import { fittedText } from '../src/venues/fitted-text.ts'
import {
  asked,
  delivered,
  disputed,
  evidenceOf,
  type Happening,
  placed,
  story,
  stripeEvidence,
  whyEmpty
} from './a-disputed-order.ts'

describe('what is told in words', () => {
  test('is the claim of the report in the order of time, with short digests, and ends with the digest of what was signed', async () => {
    const files = await disputed()
    const { fields } = stripeEvidence(files)
    const lines = String(fields['uncategorized_text']).split('\n')
    expect(lines.at(-1)).toBe(
      `SHA-256 of the signed envelope of the evidence: ${sha256Hex(files.get(envelopePath) ?? '')}`
    )
    const numbers = lines.flatMap((line) => /\(no\. (\d+)\)\. \[[0-9a-f]{8}\]$/.exec(line)?.[1] ?? [])
    expect(numbers.length).toBeGreaterThan(3)
    expect(numbers).toEqual([...numbers].sort((one, other) => Number(one) - Number(other)))
    expect(lines).toContain('Missing: No notice to the buyer is recorded.')
  })

  test('lists the actions of the buyer, one a line, and of nobody else', async () => {
    const { fields } = await evidenceOf()
    const log = String(fields['access_activity_log']).split('\n')
    expect(log).toEqual([
      expect.stringMatching(
        /^2026-03-01 16:02:00 \+08:00 Change of address requested, through Platform chat \(no\. 3, [0-9a-f]{8}\)$/
      ),
      expect.stringMatching(/ New address confirmed, through Platform chat \(no\. 4, /)
    ])
  })

  test('lists no action that followed from another, that somebody noted, or that was not on the platform', async () => {
    const [type, data] = asked
    const command = { commandId: 'k-1' }
    const log = (
      await evidenceOf([
        placed,
        [type, data, 'Buyer', command],
        ['RiskAssessed', { caseId: 'c-1' }, 'Buyer', command],
        ['ConsentGiven', { caseId: 'c-1' }, 'SellerAgent'],
        ['OrderCancelled', { reason: 'Other', replacementOrderId: null }, 'Buyer', { channel: 'Phone' }],
        ['MessageExchanged', {}, 'Buyer', { channel: 'MerchantApp', commandId: 'k-2' }]
      ])
    ).fields['access_activity_log']
    expect(String(log).match(/\(no\. \d+/g)).toEqual(['(no. 2', '(no. 6'])
  })

  test('ends with its caveats, however little there is room for', async () => {
    const files = await disputed([...story, ...Array<Happening>(40).fill(asked)])
    const whole = String(stripeEvidence(files).fields['uncategorized_text'])
    const { fields, cut } = stripeEvidence(files, { fieldCharacters: whole.length - 1 })
    const text = String(fields['uncategorized_text'])
    expect(cut).toContainEqual({ field: 'uncategorized_text', more: expect.any(Number) })
    expect(text).toMatch(
      /\n\(\d+ more in the attached report\)\nMissing: [\s\S]*\nVerifying the bundle of evidence, [^\n]* it does not show that a record was true when it was written\.\nSHA-256 [^\n]*$/
    )
    expect(text).not.toContain('unchanged since')
  })

  test('does not count what was declared wrong', async () => {
    const source = { system: 'carrier', id: '9' }
    const [type, data] = delivered('p1', '05')
    const wrong: Happening = [type, data, 'Carrier', { source }]
    const withError = [
      ...story.slice(0, -1),
      wrong,
      ['ErrorDeclared', { sources: [source] }]
    ] satisfies ReadonlyArray<Happening>
    expect(whyEmpty(await evidenceOf(withError), 'service_date')).toBe('not-recorded')
  })
})

describe('the limits of a form', () => {
  test('are never passed, whatever they are, and what is cut or left out is listed', async () => {
    const files = await disputed([...story, ...Array<Happening>(40).fill(asked)])
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(6_000), (fieldCharacters, characters) => {
        const { fields, cut, empty } = stripeEvidence(files, { fieldCharacters, characters })
        const texts = textsIn(fields)
        expect(Math.max(0, ...texts.map((text) => text.length))).toBeLessThanOrEqual(fieldCharacters)
        expect(texts.join('').length).toBeLessThanOrEqual(characters)
        const log = fields['access_activity_log']
        const isWhole = typeof log === 'string' && log.split('\n').length === 42
        expect(isWhole).toBe(![...cut, ...empty].some(({ field }) => field === 'access_activity_log'))
      })
    )
  })

  test('cut between two lines, and say how many more the report has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.constantFrom('\n', ', '),
        fc.string(),
        fc.nat(200),
        (pieces, between, last, most) => {
          const fitted = fittedText({ pieces, between, last }, most)
          const whole = [...pieces, ...(last === '' ? [] : [last])].join(between)
          if (fitted === null) {
            expect(whole === '' || whole.length > most).toBe(true)
            return
          }
          expect(fitted.text.length).toBeLessThanOrEqual(most)
          const kept = pieces.slice(0, pieces.length - fitted.more)
          const note = fitted.more === 0 ? [] : [`(${fitted.more} more in the attached report)`]
          expect(fitted.text).toBe([...kept, ...note, ...(last === '' ? [] : [last])].join(between))
        }
      )
    )
  })
})

const textsIn = (value: unknown): ReadonlyArray<string> =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(textsIn)
