import { createHash } from 'node:crypto'
import { inMemoryEventStore } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { attachmentsPath, type ShownAttachment } from '../src/bundle/attachments.ts'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { lineOf } from '../src/bundle/event-line.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, trust } from './a-bundle.ts'
import { chainOver, order, right, told } from './chained-store.ts'
import { type Change, forged, packedAgain, textOf, twice, without } from './forged-bundle.ts'
import { loggedStore } from './logged-store.ts'

const salt = (byte: number) => Buffer.alloc(32, byte)
const attached = (text: string, mediaType: string, byte: number) => {
  const file = Buffer.from(text)
  const digest = createHash('sha256').update(salt(byte)).update(file).digest('hex')
  const storedAs = `6f9619ff-8b86-4d01-b42d-00cf4fc964f${byte}`
  const ref = { subject: 'buyer', sha256: digest, mediaType, bytes: file.length, storedAs }
  return {
    ref,
    path: (ending: string) => `data/attachments/${digest}.${ending}`,
    shown: { digest, mediaType, salt: salt(byte), file }
  }
}

const chat = attached('please bring it to 538', 'text/plain', 1)
const photograph = attached('a photograph', 'image/x-unknown', 2)

const shown: ReadonlyArray<ShownAttachment> = [
  { rev: '0', ...chat.shown },
  { rev: '1', ...photograph.shown },
  { rev: '1', ...chat.shown }
]
const places = ['0 /evidence/0', '1 /proof/0', '1 /proof/1'].map((place) => {
  const [rev = '', pointer = ''] = place.split(' ')
  return { pointer, rev }
})

const withFiles = async (attachments = shown, disclosed = places, hidden: typeof places = []) => {
  const shop = loggedStore({ store: inMemoryEventStore() })
  const chain = chainOver(shop.store)
  right(await chain.append(order(), 'no-stream', [told({ evidence: [chat.ref] })])())
  right(await chain.append(order(), 0, [told({ proof: [photograph.ref, chat.ref] })])())
  const log = await shop.open()
  right(await log.catchUp()())
  right(await log.logHeads())
  const withheld = hidden.map((place) => ({ ...place, reason: 'out-of-scope' as const }))
  return bundleOf(shop, [], { disclosed, withheld }, '2026-11-27', attachments)
}

const found = (files: BundleFiles) => {
  const { verdict, findings } = verifyBundle(files, trust)
  return { verdict, codes: findings.map(({ code, rev }) => (rev === null ? code : `${code} ${rev}`)) }
}

const verifiedAgain = (files: BundleFiles, path: string, bytes: Uint8Array) =>
  found(packedAgain(new Map(files).set(path, bytes)))

describe('the files that a bundle shows', () => {
  test('are those that the events name, under the salt that lies with them', async () => {
    const files = await withFiles()
    expect([...files.keys()].filter((path) => path.startsWith('data/attachments'))).toEqual([
      chat.path('txt'),
      photograph.path('bin'),
      attachmentsPath
    ])
    const { verdict, codes } = found(files)
    expect(verdict).toBe('verified')
    expect(codes.filter((code) => code.startsWith('attachment') || code.startsWith('disclosed'))).toEqual([
      ...['attachment-ok 0', 'attachment-ok 1', 'attachment-ok 1'],
      ...['disclosed 0', 'disclosed 1', 'disclosed 1']
    ])
  })

  test('may be none, and are then listed as withheld', async () => {
    const files = await withFiles([], [], places)
    expect(files.has(attachmentsPath)).toBe(false)
    expect(found(files)).toMatchObject({
      verdict: 'verified',
      codes: expect.arrayContaining(['withheld 0', 'withheld 1'])
    })
  })

  test('are shown in one event and withheld in another', async () => {
    const [first, ...others] = places
    const files = await withFiles(shown.slice(0, 1), first === undefined ? [] : [first], others)
    expect(found(files).verdict).toBe('verified')
  })

  test('are each shown or withheld, and never both or neither', async () => {
    for (const [disclosed, withheld] of [
      [places, places],
      [places.slice(1), []],
      [places.slice(1), places.slice(0, 1)]
    ] as const) {
      const { verdict, codes } = found(await withFiles(shown, [...disclosed], [...withheld]))
      expect([verdict, codes.includes('leaf-unlisted 0')]).toEqual(['failed', true])
    }
  })
})

describe('a bundle whose exporter forges its files', () => {
  const changed =
    (change: (line: { file: string; rev: string; salt: string; sha256: string }) => object): Change =>
    (lines) =>
      lines.map((line, index) => (index === 0 ? lineOf({ ...changed0(change(JSON.parse(line))) }) : line))
  const changed0 = (value: object) => JSON.parse(JSON.stringify(value))

  test.each<[string, Change]>([
    ['drops a line', without(0)],
    ['lists a file twice', twice(0)],
    ['lists it twice under another ending', (lines) => [...lines, (lines[0] ?? '').replace('.txt"', '.bin"')]],
    ['changes a salt', changed((line) => ({ ...line, salt: salt(3).toString('hex') }))],
    ['writes a salt in capitals', changed((line) => ({ ...line, salt: 'AA'.repeat(32) }))],
    ['names another event', changed((line) => ({ ...line, rev: '7' }))],
    ['names an event in another way', changed((line) => ({ ...line, rev: '00' }))],
    ['names another digest', changed((line) => ({ ...line, sha256: 'a'.repeat(64) }))],
    ['names another file', changed((line) => ({ ...line, file: photograph.path('bin') }))],
    ['names a file elsewhere', changed((line) => ({ ...line, file: 'data/summary.txt' }))],
    ['says more in a line', changed((line) => ({ ...line, more: '' }))],
    ['writes no line but white space', (lines) => [' ', ...lines]],
    ['lists nothing', () => []]
  ])('by a change that %s fails', async (_, change) => {
    const { verdict, codes } = found(forged(await withFiles(), attachmentsPath, change))
    expect([
      verdict,
      codes.some((code) => code.startsWith('attachment-false') || code.startsWith('leaf-unlisted'))
    ]).toEqual(['failed', true])
  })

  test('fails where two files are swapped', async () => {
    const files = await withFiles()
    const [one, other] = [files.get(chat.path('txt')), files.get(photograph.path('bin'))]
    const swapped = new Map(files)
      .set(chat.path('txt'), other ?? expect.fail())
      .set(photograph.path('bin'), one ?? expect.fail())
    expect(found(packedAgain(swapped))).toMatchObject({
      verdict: 'failed',
      codes: expect.arrayContaining(['attachment-false 0', 'attachment-false 1', 'leaf-unlisted 0'])
    })
  })

  test('fails where a file is another, is missing, or lies there besides', async () => {
    const files = await withFiles()
    expect(verifiedAgain(files, chat.path('txt'), Buffer.from('please bring it to 539')).verdict).toBe('failed')
    const less = new Map(files)
    less.delete(chat.path('txt'))
    expect(found(packedAgain(less)).codes).toContain('attachment-false 0')
    expect(verifiedAgain(files, 'data/attachments/more.txt', Buffer.from('')).codes).toContain('attachment-false')
    const unlisted = new Map(files)
    unlisted.delete(attachmentsPath)
    expect(found(packedAgain(unlisted)).codes.filter((code) => code === 'attachment-false')).toHaveLength(2)
  })

  // The digest is that of salt and file together: without a fixed length the end of the salt could pass for a part of the file.
  test('fails where a part of the salt is moved into the file', async () => {
    const files = await withFiles()
    const moved = new Map(files).set(
      chat.path('txt'),
      Buffer.concat([salt(1).subarray(30), Buffer.from('please bring it to 538')])
    )
    const shorter = forged(
      moved,
      attachmentsPath,
      changed((line) => ({ ...line, salt: line.salt.slice(0, 60) }))
    )
    expect(found(shorter)).toMatchObject({ verdict: 'failed', codes: expect.arrayContaining(['attachment-false']) })
  })

  test('fails where there are more lines than any bundle has', async () => {
    const lines = textOf(await withFiles(), attachmentsPath).repeat(34_000)
    expect(verifiedAgain(await withFiles(), attachmentsPath, Buffer.from(lines)).codes).toContain('attachment-false')
  })

  test('have the ending of their kind, and none that opens as a page', async () => {
    const files = await withFiles()
    const [from, to] = [chat.path('txt'), chat.path('html')]
    const renamed = new Map([...files].filter(([path]) => path !== from))
    renamed.set(to, files.get(from) ?? expect.fail())
    const lines = textOf(files, attachmentsPath).replaceAll(from, to)
    const { verdict, codes } = found(packedAgain(renamed.set(attachmentsPath, Buffer.from(lines))))
    expect([verdict, codes]).toEqual(['failed', expect.arrayContaining(['attachment-false 0', 'attachment-false 1'])])
  })

  test('are told once for each place, however many lines name them', async () => {
    const files = await withFiles()
    const many = textOf(files, attachmentsPath).repeat(100)
    const { codes } = verifiedAgain(files, attachmentsPath, Buffer.from(many))
    expect(codes.filter((code) => code.startsWith('attachment-ok'))).toHaveLength(3)
  })
})
