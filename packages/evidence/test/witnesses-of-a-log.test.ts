import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cosignCheckpoint } from '../src/log/cosign-checkpoint.ts'
import { httpWitness } from '../src/log/http-witness.ts'
import { inMemoryLogStorage } from '../src/log/log-storage.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { signatureLine } from '../src/note/signed-note.ts'
import { verifierKey } from '../src/note/verifier-key.ts'
import { readTrust, type Trust, trustText } from '../src/verify/trust.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, type SealedShop, sealedShop, trust } from './a-bundle.ts'
import { type OpenWitness, openWitness } from './a-witness.ts'
import { order, right, told } from './chained-store.ts'
import { loggedStore, logKey, origin, tell } from './logged-store.ts'

let witness: OpenWitness
let shop: SealedShop

beforeEach(async () => {
  witness = await openWitness(ownVerifierKey(origin, logKey))
  shop = await sealedShop()
})

afterEach(() => witness.close())

const asked = ({ key, url }: OpenWitness, storage = shop.storage, deadline = 30_000) =>
  cosignCheckpoint(storage, httpWitness({ url, key, deadline }))()

const grow = async (name: string): Promise<void> => {
  right(await shop.sealedStore.append(order(name), 'no-stream', [told()])())
  const log = await shop.open()
  right(await log.catchUp()())
  right(await log.logHeads())
}

const about = async (by: Trust) => {
  const { verdict, findings } = verifyBundle(await bundleOf(shop), by)
  const found = findings.filter(({ code }) => code.endsWith('witnessed'))
  return { verdict, found: found.map(({ code, file, detail }) => `${code} ${file ?? ''} ${detail}`) }
}

describe('a witness', () => {
  test('signs each checkpoint that continues the last one that it has seen', async () => {
    expect(await asked(witness)).toMatchObject({ right: { isNew: true } })
    expect(await asked(witness)).toMatchObject({ right: { isNew: false } })
    await grow('3')
    expect(await asked(witness)).toMatchObject({ right: { isNew: true } })
    expect(witness.requests).toEqual([
      'POST /prefix/add-checkpoint old 0',
      expect.stringMatching(/^POST \/prefix\/add-checkpoint old [1-9]/)
    ])
  })

  test('is found in a bundle by whoever trusts it', async () => {
    right(await asked(witness))
    const newest = 'witnessed proof/anchors/0003.tlog-proof witness.example/w1'
    expect(await about({ ...trust, witnesses: [witness.key] })).toEqual({ verdict: 'verified', found: [newest] })
    expect(await about(trust)).toEqual({ verdict: 'verified', found: [] })
  })

  test('is missed where it has not signed, or not the end', async () => {
    const watched = { ...trust, witnesses: [witness.key] }
    expect(await about(watched)).toEqual({ verdict: 'verified-with-limits', found: ['not-witnessed  0/1'] })
    right(await asked(witness))
    await grow('3')
    const { verdict, found } = await about(watched)
    expect(verdict).toBe('verified-with-limits')
    expect(found).toEqual(['witnessed proof/anchors/0003.tlog-proof witness.example/w1', 'not-witnessed  0/1'])
  })

  test('is one of as many as are wanted, and counts once', async () => {
    const second = await openWitness(ownVerifierKey(origin, logKey), 'witness.example/second')
    right(await asked(witness))
    const twice = { ...trust, witnesses: [witness.key, witness.key, second.key], quorum: 2 }
    expect(await about(twice)).toMatchObject({ verdict: 'verified-with-limits' })
    right(await asked(second))
    expect(await about(twice)).toMatchObject({
      verdict: 'verified',
      found: ['witnessed proof/anchors/0003.tlog-proof witness.example/w1, witness.example/second']
    })
    await second.close()
  })

  test('is asked again from the size that it has seen, where that is another', async () => {
    right(await asked(witness))
    const { storage } = shop
    await grow('3')
    right(await asked(witness))
    // What it signed is lost here, and it remembers.
    for (const name of right(await storage.list('checkpoints')())) {
      if (name.endsWith('.cosigned')) right(await storage.write(`checkpoints/${name}`, Buffer.from(''))())
    }
    await grow('4')
    expect(await asked(witness)).toMatchObject({ right: { isNew: true } })
    expect(witness.requests.slice(-2).map((request) => request.split('old ')[1])).toEqual([
      '0',
      expect.stringMatching(/^[1-9]/)
    ])
  })

  test('may sign by an older key too, have a name and a password, and an address that ends in a stroke', async () => {
    const { key, url } = witness
    const address = `${url.replace('http://', 'http://user:100%25@')}/`
    const before = signatureLine({ name: key.name, keyId: '00000000', bytes: Buffer.alloc(72) })
    witness.prepend(before)
    const cosigned = await cosignCheckpoint(shop.storage, httpWitness({ url: address, key, deadline: 30_000 }))()
    expect(cosigned).toMatchObject({ right: { isNew: true } })
    expect(witness.requests.at(-1)).toMatch(/^POST \/prefix\/add-checkpoint /)
    expect(witness.authorizations.at(-1)).toBe(`Basic ${Buffer.from('user:100%').toString('base64')}`)
  })

  test('is one of at most fifteen, and a sixteenth spoils no note', async () => {
    for (let number = 0; number < 16; number += 1) {
      const one = await openWitness(ownVerifierKey(origin, logKey), `witness.example/${number}`)
      expect(await asked(one)).toMatchObject(
        number < 15 ? { right: { isNew: true } } : { left: { type: 'WitnessRefused', because: 'signature' } }
      )
      await one.close()
    }
    expect((await about(trust)).verdict).toBe('verified')
  })

  test('is one under however many names', async () => {
    right(await asked(witness))
    const other = verifierKey('witness.example/other', 'cosignature', witness.key.publicKey)
    const { verdict, found } = await about({ ...trust, witnesses: [witness.key, other], quorum: 2 })
    expect([verdict, found.at(-1)]).toEqual(['verified-with-limits', 'not-witnessed  1/2'])
  })

  test('signs no other log of the same name', async () => {
    right(await asked(witness))
    const other = loggedStore()
    await tell(other.store, '9', 12)
    right(await (await other.open()).catchUp()())
    expect(await asked(witness, other.storage)).toMatchObject({
      left: { type: 'WitnessRefused', witness: 'witness.example/w1', because: 'inconsistent' }
    })
  })

  test('is asked for nothing before the first checkpoint', async () => {
    expect(await asked(witness, inMemoryLogStorage())).toMatchObject({ right: null })
    expect(witness.requests).toEqual([])
  })

  test.each<readonly [string, readonly [number, string], object]>([
    ['a signature by another key', [200, '— witness.example/w1 AAAAAAAAAAA=\n'], { reason: 'answer' }],
    ['no signature of its own', [200, '— someone AAAAAAAAAAA=\n'], { reason: 'answer', httpStatus: 200 }],
    ['a size that is more than the log has', [409, '99\n'], { because: 'inconsistent' }],
    ['a size that is none', [409, 'many\n'], { because: 'inconsistent' }],
    ['that it does not know the log', [404, ''], { because: 'unknown-log' }],
    ['that it is ill', [500, ''], { reason: 'answer', httpStatus: 500 }],
    ['more than anybody reads', [200, 'x'.repeat(70_000)], { reason: 'answer', httpStatus: 200 }]
  ])('that answers with %s has not signed, and nothing is kept', async (_, answer, left) => {
    witness.misbehave(answer)
    expect(await asked(witness)).toMatchObject({ left: { witness: 'witness.example/w1', ...left } })
    witness.misbehave(null)
    expect(await asked(witness)).toMatchObject({ right: { isNew: true } })
  })

  test('whose signature does not hold has not signed', async () => {
    const { name, id: keyId } = witness.key
    witness.misbehave([200, signatureLine({ name, keyId, bytes: Buffer.alloc(72) })])
    expect(await asked(witness)).toMatchObject({ left: { type: 'WitnessRefused', because: 'signature' } })
  })

  test('that is not there is told', async () => {
    const gone = await openWitness(ownVerifierKey(origin, logKey))
    await gone.close()
    expect(await asked(gone)).toMatchObject({ left: { type: 'WitnessUnavailable', reason: 'unreachable' } })
  })
})

describe('the trust in witnesses', () => {
  test('is read as it was written', () => {
    const watched = { ...trust, witnesses: [witness.key], quorum: 1 }
    expect(readTrust(trustText(watched))).toEqual(watched)
    expect(readTrust(trustText(trust))).toEqual(trust)
    expect(readTrust(trustText(watched).replace('"quorum":1', '"quorum":0'))).toBeNull()
    expect(readTrust(trustText(watched).replace('w1+', 'w2+'))).toBeNull()
    expect(readTrust(trustText({ ...watched, quorum: 2 }))).toBeNull()
    expect(readTrust(trustText({ ...watched, witnesses: [ownVerifierKey(origin, logKey)] }))).toBeNull()
    expect(readTrust(trustText({ ...trust, logKeys: [witness.key] }))).toBeNull()
  })
})
