import { verifyBundle } from '@readdress/evidence'
import { type EvidenceWish, httpWitness, openReaddress, type TimeStamps, type Witness } from 'readdress'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openWitness } from '../../evidence/test/a-witness.ts'
import { type Authority, describeWithOpenssl, openAuthority } from '../../evidence/test/time-stamp-authority.ts'
import { done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'

const wish: EvidenceWish = {
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  by: { role: 'PrivacyOfficer', id: 'p-7e11' }
}

const unavailable = { type: 'TimestamperUnavailable', reason: 'unreachable', httpStatus: null } as const
const closed: TimeStamps['service'] = { stamp: () => async () => ({ _tag: 'Left', left: unavailable }) }

let place: PersonalShop | null = null

afterEach(async () => {
  vi.useRealTimers()
  await place?.end()
  place = null
})

describeWithOpenssl('a shop whose log a third party stamps', () => {
  let authority: Authority

  beforeAll(() => {
    authority = openAuthority()
  })
  afterAll(() => authority.close())

  const opened = async (service: TimeStamps['service'] = authority.timestamper) => {
    place = await personalShop({ timeStamps: { service, roots: [authority.root] } })
    return place.shop().evidence
  }
  const stampsOf = ({ findings }: ReturnType<typeof verifyBundle>) =>
    findings.flatMap(({ code, file }) => (code.includes('stamp') ? [`${code} ${file ?? ''}`.trim()] : []))

  test('has its checkpoints and its bundles stamped', async () => {
    const evidence = await opened()
    expect((await done(evidence.checkpoint())).stamp).toMatchObject({ type: 'Stamped', isNew: true })
    expect((await done(evidence.checkpoint())).stamp).toMatchObject({ type: 'Stamped', isNew: false })
    const { files, trust, stamp } = await done(evidence.export(wish))
    expect(stamp).toMatchObject({ type: 'Stamped' })
    expect(trust.tsaRoots).toEqual([authority.root])
    expect(await done(evidence.trust)).toEqual(trust)
    const verification = verifyBundle(files, trust, ['stamped'])
    expect(verification.verdict).toBe('verified')
    expect(stampsOf(verification)).toEqual([
      'stamped signature/manifest.tsr',
      'stamped proof/anchors/0002.tsr',
      'stamped proof/anchors/0003.tsr'
    ])
  })

  test('loses nothing where none comes, and says so', async () => {
    const evidence = await opened(closed)
    expect(await done(evidence.checkpoint())).toMatchObject({ logged: 2, stamp: unavailable })
    const { files, trust, stamp } = await done(evidence.export(wish))
    expect(stamp).toEqual(unavailable)
    const verification = verifyBundle(files, trust)
    expect(verification.verdict).toBe('verified-with-limits')
    expect(stampsOf(verification)).toEqual(['not-stamped'])
  })
})

describe('a shop in which nothing happens', () => {
  test('signs the ends of all orders once a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00:00.000Z') })
    place = await personalShop()
    const sizes: Array<number> = []
    const moments = ['2026-11-26T23:58', '2026-11-26T23:59', '2026-11-27T00:00', '2026-11-27T23:59', '2026-11-26T12:00']
    for (const moment of moments) {
      vi.setSystemTime(`${moment}:00.000Z`)
      const { size, note, stamp } = await done(place.shop().evidence.checkpoint())
      expect([note?.split('\n')[1], stamp]).toEqual([String(size), null])
      sizes.push(size)
    }
    expect(sizes).toEqual([3, 3, 4, 4, 5])
  })
})

describe('a shop whose log witnesses sign', () => {
  test('says what each did, and names them and their quorum to whoever verifies', async () => {
    const ask: Array<Witness> = []
    place = await personalShop({ witnesses: { ask } })
    const { evidence } = place.shop()
    const [logKey = expect.fail()] = (await done(evidence.trust)).logKeys
    const [witness, gone] = [await openWitness(logKey), await openWitness(logKey, 'witness.example/gone')]
    await gone.close()
    ask.push(...[gone, witness].map(({ url, key }) => httpWitness({ url, key, deadline: 30_000 })))
    expect((await done(evidence.checkpoint())).witnesses).toMatchObject([
      { type: 'WitnessUnavailable', witness: 'witness.example/gone', reason: 'unreachable' },
      { type: 'Cosigned', witness: 'witness.example/w1', isNew: true }
    ])
    const { files, trust, witnesses } = await done(evidence.export(wish))
    expect(witnesses).toMatchObject([{ type: 'WitnessUnavailable' }, { type: 'Cosigned', isNew: true }])
    expect(trust).toMatchObject({ quorum: 1, witnesses: [{ name: 'witness.example/gone' }, witness.key] })
    const { verdict, findings } = verifyBundle(files, trust, ['witnessed'])
    expect(verdict).toBe('verified')
    expect(findings.filter(({ code }) => code === 'witnessed').at(-1)?.detail).toBe('witness.example/w1')
    expect(verifyBundle(files, { ...trust, quorum: 2 }).verdict).toBe('verified-with-limits')
    await witness.close()
  })

  test('is not opened with a quorum that can never be met', () => {
    expect(() => openReaddress({ store: 'in-memory', witnesses: { ask: [], quorum: 1 } })).toThrow(RangeError)
  })
})
