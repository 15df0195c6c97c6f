import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { venueAnswer } from '../src/venues/venue-answer.ts'
import {
  amended,
  asked,
  attached,
  confirmed,
  delivered,
  disputed,
  evidenceOf,
  type Happening,
  paid,
  placed,
  shipped,
  whyEmpty
} from './a-disputed-order.ts'
import { right } from './chained-store.ts'

const sent = [placed, paid, asked, confirmed, amended]

describe('a proof of delivery', () => {
  const digest = 'a1'.repeat(32)
  const proof = [{ subject: 'other-1', sha256: digest, mediaType: 'image/jpeg', bytes: 1, storedAs: 'x' }]
  const signed = [...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', '李四', proof)]
  const line = { file: `data/attachments/${digest}.jpg`, rev: '7', salt: 'b2'.repeat(32), sha256: digest }
  const shownIn = (files: BundleFiles): BundleFiles =>
    attached(files, { [`${digest}.jpg`]: 'x' }).set('data/attachments.ndjson', Buffer.from(`${JSON.stringify(line)}\n`))

  test('goes to Stripe as the file of the shipping and of the signature, and is measured', async () => {
    const { evidence, check } = right(venueAnswer('stripe', shownIn(await disputed(signed)), { files: 1 }))
    expect(evidence?.files).toEqual({
      shipping_documentation: [line.file],
      customer_signature: [line.file],
      uncategorized_file: ['data/timeline.html']
    })
    expect(check.fits).toEqual([{ limit: 'files', of: null, value: 1, most: 1 }])
  })

  test('that is not shown is listed with the reason', async () => {
    expect(whyEmpty(await evidenceOf(signed), 'customer_signature')).toBe('out-of-scope')
    const unsigned = await disputed([...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', null, proof)])
    const { evidence } = right(venueAnswer('stripe', shownIn(unsigned)))
    expect(evidence?.files.shipping_documentation).toEqual([line.file])
    expect(evidence?.empty).toContainEqual({ field: 'customer_signature', why: 'not-recorded' })
  })

  test('of somebody else than who signed is no signature', async () => {
    const photograph = proof.map((one) => ({ ...one, subject: 'recipient-1' }))
    const files = await disputed([...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', '李四', photograph)])
    const { evidence } = right(venueAnswer('stripe', shownIn(files)))
    expect(evidence?.files).toMatchObject({ shipping_documentation: [line.file] })
    expect(evidence?.files).not.toHaveProperty('customer_signature')
  })
})

describe('what the buyer wrote', () => {
  const digests = ['c3'.repeat(32), 'd4'.repeat(32)]
  const chats = digests.map((sha256) => ({ subject: 'buyer', sha256, mediaType: 'image/png', bytes: 1, storedAs: 'x' }))
  const verified: Happening = ['AddressChangeVerified', { caseId: 'c-1', evidence: chats }]
  const withChats = async (...shown: ReadonlyArray<string>): Promise<BundleFiles> => {
    const lines = shown.map((sha256) =>
      JSON.stringify({ file: `data/attachments/${sha256}.png`, rev: '3', salt: 'b2'.repeat(32), sha256 })
    )
    const pictures = Object.fromEntries(shown.map((sha256) => [`${sha256}.png`, 'x']))
    const files = attached(await disputed([placed, paid, asked, verified, confirmed, amended]), pictures)
    return files.set('data/attachments.ndjson', Buffer.from(lines.map((one) => `${one}\n`).join('')))
  }

  test('goes to Stripe as the communication, and is to be combined where it is several files', async () => {
    const [one, two] = digests.map((sha256) => `data/attachments/${sha256}.png`)
    const single = right(venueAnswer('stripe', await withChats(...digests.slice(0, 1))))
    expect(single.evidence?.files.customer_communication).toEqual([one])
    expect(single.check.warnings).not.toContainEqual(expect.objectContaining({ type: 'SeveralFiles' }))
    const both = right(venueAnswer('stripe', await withChats(...digests)))
    expect(both.evidence?.files.customer_communication).toEqual([one, two])
    expect(both.check.warnings).toContainEqual({ type: 'SeveralFiles', field: 'customer_communication', count: 2 })
  })

  test('is listed with the reason where it is not shown', async () => {
    expect(whyEmpty(await evidenceOf([placed, verified]), 'customer_communication')).toBe('out-of-scope')
    expect(whyEmpty(await evidenceOf([placed]), 'customer_communication')).toBe('not-in-bundle')
  })
})
