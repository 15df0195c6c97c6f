import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trustText, writeBundleFolder } from '@readdress/evidence'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeWithOpenssl } from '../../evidence/test/time-stamp-authority.ts'
import { done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'

let place: PersonalShop
let bundle: string

beforeEach(async () => {
  place = await personalShop()
  bundle = join(place.place, 'bundle')
  const by = { role: 'PrivacyOfficer', id: 'p-1' }
  const wish = { orderId, recipient: 'bank-1', purpose: 'Dispute', legalBasis: 'LegalClaim', by } as const
  const { files, trust } = await done(place.shop().evidence.export(wish))
  await done(writeBundleFolder(bundle, files))
  writeFileSync(join(place.place, 'trust.json'), trustText(trust))
})

afterEach(() => place.end())

const blocks = () =>
  [...readFileSync(join(bundle, 'VERIFY.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
    ([, commands = '']) => commands
  )

const run = (commands = '') => {
  const path = `${join(process.execPath, '..')}:${process.env['PATH']}`
  return spawnSync('sh', ['-ec', commands], { cwd: bundle, encoding: 'utf8', env: { PATH: path } })
}

const readFilesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('the page of a bundle on how to verify it has commands that', () => {
  test('run the verifier in it', () => {
    expect(run(blocks()[0])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^VERIFIED: .*核验通过/s)
    })
  })

  test('check its files by another program', () => {
    expect(run(blocks()[1])).toMatchObject({ status: 0, stdout: expect.stringContaining('data/events.ndjson: OK') })
    writeFileSync(join(bundle, 'data/events.ndjson'), '{}')
    expect(run(blocks()[1])).toMatchObject({ status: 1 })
  })
})

describeWithOpenssl('the page of a bundle on how to verify it has commands that', () => {
  test('check its signature by another program', () => {
    const { status, stdout } = run(blocks()[2])
    expect(status).toBe(0)
    expect(stdout).toContain('Verified Successfully')
    expect(stdout.match(/: OK$/gm)?.length).toBe(readFilesOf(bundle).length - 1)
    const envelope = join(bundle, 'signature/manifest.dsse.json')
    const [, payload = ''] = /"payload":"([^"]*)"/.exec(readFileSync(envelope, 'utf8')) ?? []
    const other = Buffer.from(payload, 'base64').toString('utf8').replace('bank-1', 'bank-2')
    writeFileSync(envelope, readFileSync(envelope, 'utf8').replace(payload, Buffer.from(other).toString('base64')))
    expect(run(blocks()[2]).status).toBe(1)
  })

  test('find a file that was changed together with the lists of files', () => {
    const place = join(bundle, 'data/summary.txt')
    const before = createHash('sha256').update(readFileSync(place)).digest('hex')
    writeFileSync(place, 'something else')
    const after = createHash('sha256').update(readFileSync(place)).digest('hex')
    const lists = [join(bundle, 'manifest-sha256.txt'), join(bundle, 'tagmanifest-sha256.txt')]
    const [manifest = '', tags = ''] = lists
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(before, after))
    const digest = createHash('sha256').update(readFileSync(manifest)).digest('hex')
    writeFileSync(tags, readFileSync(tags, 'utf8').replace(/^[0-9a-f]{64}(?= {2}manifest-sha256\.txt$)/m, digest))
    expect(run(blocks()[1])).toMatchObject({ status: 0 })
    expect(run(blocks()[2])).toMatchObject({ status: 1, stdout: expect.stringContaining('data/summary.txt: FAILED') })
  })
})
