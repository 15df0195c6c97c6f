import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AttachmentId, type Attachments, attachmentsInFolder, inMemoryAttachments } from '@readdress/privacy'
import { attachmentsContract } from '@readdress/privacy/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { KeyId } from '../src/key-id.ts'

const folder = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'readdress-attachments-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  return join(place, 'attachments')
}

const keyId = 'k1_Kid4HC-ByjphtzSBZ8dJ5Q' as KeyId
const attachmentId = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0' as AttachmentId
const sealed = Buffer.alloc(60, 7)

describe('attachments in memory', () => {
  for (const { name, run } of attachmentsContract(async () => inMemoryAttachments())) test(name, run)
})

/** How many files this process has open, where the system tells. */
const openFiles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)

describe('attachments in a folder', () => {
  test('leave no file open, whether they are kept or are there already', async () => {
    const attachments = attachmentsInFolder(folder())
    await attachments.put({ keyId, attachmentId }, sealed)()
    const before = openFiles()
    for (let times = 0; times < 10; times += 1) {
      await attachments.put({ keyId, attachmentId }, sealed)()
      await attachments.put({ keyId, attachmentId: randomUUID() as AttachmentId }, sealed)()
    }
    expect(openFiles()).toBe(before)
  })

  for (const { name, run } of attachmentsContract(async () => attachmentsInFolder(folder()))) test(name, run)

  test('are there for whoever opens the folder later', async () => {
    const place = folder()
    await attachmentsInFolder(place).put({ keyId, attachmentId }, sealed)()
    expect(await attachmentsInFolder(place).list(keyId)()).toEqual(Either.right([attachmentId]))
  })

  test('are for nobody but their owner to read, and leave nothing beside them', async () => {
    const place = folder()
    await attachmentsInFolder(place).put({ keyId, attachmentId }, sealed)()
    await attachmentsInFolder(place).put({ keyId, attachmentId }, sealed)()
    expect(readdirSync(join(place, keyId))).toEqual([attachmentId])
    expect(statSync(join(place, keyId, attachmentId)).mode & 0o777).toBe(0o600)
    expect(statSync(join(place, keyId)).mode & 0o777).toBe(0o700)
  })

  test('go with whatever an interrupted writing has left, which is none of them', async () => {
    const place = folder()
    const attachments = attachmentsInFolder(place)
    await attachments.put({ keyId, attachmentId }, sealed)()
    writeFileSync(join(place, keyId, `${attachmentId}.unfinished`), sealed)
    expect(await attachments.list(keyId)()).toEqual(Either.right([attachmentId]))
    expect(await attachments.remove(keyId)()).toEqual(Either.right(1))
    expect(readdirSync(place)).toEqual([])
  })

  test.each(['../../events.sqlite', '/etc/passwd', '', '.', `${attachmentId}/..`])(
    'are in no other place: %j',
    async (name) => {
      const attachments = attachmentsInFolder(folder())
      expect(AttachmentId.is(name)).toBe(false)
      expect(KeyId.is(name)).toBe(false)
      await expect(attachments.get({ keyId, attachmentId: name as AttachmentId })()).rejects.toThrow('no id of a key')
      await expect(attachments.put({ keyId: name as KeyId, attachmentId }, sealed)()).rejects.toThrow('no id of a key')
      await expect(attachments.remove(name as KeyId)()).rejects.toThrow('no id of a key')
    }
  )

  test('are not had where the folder is none, and that is said', async () => {
    const place = folder()
    writeFileSync(place, '')
    const unavailable = Either.left({ type: 'StoreUnavailable', reason: 'failed' })
    const attachments = attachmentsInFolder(place)
    expect(await attachments.put({ keyId, attachmentId }, sealed)()).toEqual(unavailable)
    expect(await attachments.get({ keyId, attachmentId })()).toEqual(unavailable)
    expect(await attachments.list(keyId)()).toEqual(unavailable)
    expect(await attachments.remove(keyId)()).toEqual(unavailable)
  })
})

const broken = (change: (sound: Attachments) => Partial<Attachments>) => async (): Promise<Attachments> => {
  const sound = inMemoryAttachments()
  return { ...sound, ...change(sound) }
}

describe('the contract of attachments', () => {
  test.each<readonly [string, () => Promise<Attachments>, string]>([
    ['forgets', broken(() => ({ get: inMemoryAttachments().get })), 'what is put is got as it was'],
    [
      'replaces',
      broken((sound) => ({
        put: (at, bytes) => TaskEither.flatMap(sound.remove(at.keyId), () => sound.put(at, bytes))
      })),
      'nothing is replaced'
    ],
    [
      'removes nothing',
      broken(() => ({ remove: () => async () => Either.right(2) })),
      'what is sealed under a key is listed, and goes with it'
    ]
  ])('finds a place that %s', async (_how, open, caseName) => {
    const found = attachmentsContract(open).find(({ name }) => name === caseName)
    await expect(found?.run()).rejects.toThrow()
  })
})
