import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
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
    expect(run(blocks()[2])).toMatchObject({ status: 0, stdout: expect.stringContaining('Verified Successfully') })
    const envelope = join(bundle, 'signature/manifest.dsse.json')
    const [, payload = ''] = /"payload":"([^"]*)"/.exec(readFileSync(envelope, 'utf8')) ?? []
    const other = Buffer.from(payload, 'base64').toString('utf8').replace('bank-1', 'bank-2')
    writeFileSync(envelope, readFileSync(envelope, 'utf8').replace(payload, Buffer.from(other).toString('base64')))
    expect(run(blocks()[2]).status).toBe(1)
  })
})
