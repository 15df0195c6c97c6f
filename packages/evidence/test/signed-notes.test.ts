import { describe, expect, test } from 'vitest'
import { describePublished, publishedText } from '../../../test/published-vectors.ts'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import { readTlogProof, tlogProofText } from '../src/log/tlog-proof.ts'
import { leafHash } from '../src/merkle/tree-hashes.ts'
import { provesConsistency, provesInclusion } from '../src/merkle/verify-proofs.ts'
import { isSignedBy, privateKeyOf, publicBytesOf, signed } from '../src/note/ed25519.ts'
import { ownVerifierKey, signedNote } from '../src/note/note-signer.ts'
import { cosignedAt, isNoteSignedBy, readNote } from '../src/note/signed-note.ts'
import { readVerifierKey, verifierKeyText } from '../src/note/verifier-key.ts'
import { publishedLog } from './published.ts'

const { origin, logSeed, logVkey, witness, checkpoints, tlogProofs, consistency, leaves } = publishedLog
const logKey = readVerifierKey(logVkey) ?? expect.fail()
const witnessKey = readVerifierKey(witness.vkey) ?? expect.fail()
const noteOf = (text: string | undefined) => readNote(text ?? '') ?? expect.fail()
const seedKey = (hex: string) => privateKeyOf(Buffer.from(hex, 'hex'))

describe('the example of the specification of notes', () => {
  const key = readVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k') ?? expect.fail()
  const note =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'

  test('is signed by its key', () => {
    expect(isNoteSignedBy(noteOf(note), key)).toBe(true)
    expect(isNoteSignedBy(noteOf(note.replace('example message', 'exemple message')), key)).toBe(false)
    expect(isNoteSignedBy(noteOf(note), { ...key, name: 'example.com/bar' })).toBe(false)
    expect(isNoteSignedBy(noteOf(note), { ...key, kind: 'cosignature' })).toBe(false)
  })
})

describe('the first test of RFC 8032', () => {
  const key = seedKey('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')

  test('has this key and signature', () => {
    const publicKey = publicBytesOf(key)
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
    expect(Buffer.from(publicKey).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    )
    expect(Buffer.from(signed(key, Buffer.alloc(0))).toString('hex')).toBe(signature)
    expect(isSignedBy(publicKey, Buffer.alloc(0), Buffer.from(signature, 'hex'))).toBe(true)
    expect(isSignedBy(publicKey, Buffer.alloc(1), Buffer.from(signature, 'hex'))).toBe(false)
    expect(isSignedBy(publicKey.slice(1), Buffer.alloc(0), Buffer.from(signature, 'hex'))).toBe(false)
    expect(isSignedBy(publicKey, Buffer.alloc(0), Buffer.from(signature.slice(2), 'hex'))).toBe(false)
  })
})

describePublished('the cases of Wycheproof for Ed25519', 'wycheproof', () => {
  test('are judged as published', () => {
    const { testGroups } = JSON.parse(publishedText('wycheproof/ed25519_test.json'))
    let count = 0
    for (const { publicKey, tests } of testGroups) {
      for (const { tcId, msg, sig, result } of tests) {
        const [key, message, signature] = [publicKey.pk, msg, sig].map((hex) => Buffer.from(hex, 'hex'))
        const isValid = isSignedBy(key ?? expect.fail(), message ?? expect.fail(), signature ?? expect.fail())
        expect([tcId, isValid]).toEqual([tcId, result === 'valid'])
        count += 1
      }
    }
    console.log(`${count} published signatures of Ed25519`)
    expect(count).toBe(151)
  })
})

describe('the published checkpoints', () => {
  test.each(['6', '10'])('of size %s are what the log key signs', (size) => {
    const published = noteOf(checkpoints[size])
    const key = seedKey(logSeed)
    expect(isNoteSignedBy(published, logKey)).toBe(true)
    expect(signedNote(published.text, origin, key)).toBe(checkpoints[size])
    expect(verifierKeyText(ownVerifierKey(origin, key))).toBe(logVkey)
    expect(readCheckpoint(published.text)).toMatchObject({ origin, size: Number(size) })
  })

  test('with a witness say when he saw it', () => {
    const note = noteOf(checkpoints['10 cosigned'])
    expect(isNoteSignedBy(note, logKey)).toBe(true)
    expect(cosignedAt(note, witnessKey)).toBe(BigInt(witness.time))
    expect(cosignedAt(noteOf(checkpoints['10']), witnessKey)).toBeNull()
    expect(cosignedAt(note, logKey)).toBeNull()
    expect(cosignedAt(noteOf((checkpoints['10 cosigned'] ?? '').replace('\n10\n', '\n11\n')), witnessKey)).toBeNull()
  })
})

describe('the published proofs of the log', () => {
  test.each(Object.entries(tlogProofs))('%s', (_, text) => {
    const { index, proof, checkpoint } = readTlogProof(text) ?? expect.fail()
    const { size, root } = readCheckpoint(noteOf(checkpoint).text) ?? expect.fail()
    const leaf = leafHash(Buffer.from(leaves[index] ?? ''))
    expect(provesInclusion({ index: BigInt(index), size: BigInt(size), leaf, root, proof })).toBe(true)
    expect(tlogProofText({ index, proof, checkpoint })).toBe(text)
  })

  test('show that it only grew', () => {
    const rootAt = (size: number) => readCheckpoint(noteOf(checkpoints[String(size)]).text)?.root ?? expect.fail()
    const { from, to } = consistency
    const proof = consistency.proof.map((hash) => Buffer.from(hash, 'base64'))
    const claim = { from: BigInt(from), to: BigInt(to), fromRoot: rootAt(from), toRoot: rootAt(to), proof }
    expect(provesConsistency(claim)).toBe(true)
  })
})

describe('a text that is no', () => {
  const good = checkpoints['10'] ?? ''

  test.each([
    ['note: nothing', ''],
    ['note: no signature', good.slice(0, good.indexOf('\n\n') + 1)],
    ['note: no line feed at the end', good.slice(0, -1)],
    ['note: a line of another kind', `${good}- ${origin} AAAAAAAA\n`],
    ['note: a control character', good.replace('10', '10\t')],
    ['note: half a surrogate pair', good.replace('10', '10\ud800')],
    ['note: a signature that is no base64', good.replace('Yb+Um', 'Yb-Um')],
    ['note: a signature without bytes', `${good.slice(0, good.indexOf('—'))}— ${origin} Yb+Umw==\n`],
    ['note: seventeen signatures', good + (good.slice(good.indexOf('—')) || '').repeat(16)],
    ['note: a name with a plus sign', good.replace(`— ${origin}`, '— shop+1')]
  ])('%s', (_, text) => {
    expect(readNote(text)).toBeNull()
  })

  test.each([
    ['a size with a leading zero', 'shop\n010\n', '\n'],
    ['a size beyond 2^53', 'shop\n9007199254740993\n', '\n'],
    ['a negative size', 'shop\n-1\n', '\n'],
    ['a further line', 'shop\n10\n', '\nmore\n'],
    ['no origin', '\n10\n', '\n']
  ])('checkpoint: %s', (_, before, after) => {
    const root = Buffer.alloc(32).toString('base64')
    expect(readCheckpoint(`shop\n10\n${root}\n`)).toMatchObject({ origin: 'shop', size: 10 })
    expect(readCheckpoint(`${before}${root}${after}`)).toBeNull()
    expect(readCheckpoint(`shop\n10\n${root.slice(4)}\n`)).toBeNull()
  })

  test.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 4', 'index')],
    ['an index with a leading zero', (text: string) => text.replace('index 4', 'index 04')],
    ['a hash that is too short', (text: string) => text.replace('NC6c6+gT', '')],
    ['a hash that is no base64', (text: string) => text.replace('NC6c6+gT', 'NC6c6-gT')],
    ['no empty line', (text: string) => text.replaceAll('\n\n', '\n')]
  ])('proof: %s', (_, change) => {
    expect(readTlogProof(change(tlogProofs['index 4 in size 6'] ?? expect.fail()))).toBeNull()
  })

  test.each([
    ['no key', logVkey.slice(0, -4)],
    ['another id', logVkey.replace('61bf949b', '61bf949c')],
    ['another name', logVkey.replace('shop.example', 'shop.exemple')],
    ['an unknown kind', `a+00000000+${Buffer.alloc(33, 9).toString('base64')}`],
    ['two lines', `${logVkey}\n`]
  ])('verifier key: %s', (_, text) => {
    expect(readVerifierKey(text)).toBeNull()
  })
})
