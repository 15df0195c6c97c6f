import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeBundleFolder, writeBundleZip } from '../src/bundle/write-bundle.ts'
import { publishedVerifier } from '../src/published-verifier.ts'
import { verificationText } from '../src/told/verification-text.ts'
import { trustText } from '../src/verify/trust.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { builtVerifier } from './built-verifier.ts'
import { right } from './chained-store.ts'

const published = new URL('../verify.mjs', import.meta.url)
const older = new URL('newer-than-node-18.mjs', import.meta.url)

let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-verifier-'))
  cpSync(published, join(folder, 'verify.mjs'))
  writeFileSync(join(folder, 'trust.json'), trustText(trust))
  right(await writeBundleFolder(join(folder, 'bundle'), await bundleOf(await sealedShop()))())
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const verify = (args: ReadonlyArray<string>, options: ReadonlyArray<string> = []) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, 'verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {}
  })
  return { status, stdout, stderr }
}

describe('the verifier in one file', () => {
  test('is what its sources are built to', async () => {
    await expect(await builtVerifier()).toMatchFileSnapshot(published.pathname)
  })

  test('imports nothing but Node.js', () => {
    const imports = [...readFileSync(published, 'utf8').matchAll(/^import .* from "([^"]+)"|\bimport\(|\brequire\(/gm)]
    expect(imports.filter(([, name]) => name === undefined || !name.startsWith('node:'))).toEqual([])
    expect(imports.length).toBeGreaterThan(3)
  })

  test('goes into bundles with its SHA-256', async () => {
    const { bytes, sha256 } = await publishedVerifier()
    expect(Buffer.from(bytes).equals(readFileSync(published))).toBe(true)
    expect(spawnSync('sha256sum', [published.pathname], { encoding: 'utf8' }).stdout).toMatch(sha256)
  })

  test('says what the library says, in both languages', async () => {
    const verification = verifyBundle(await bundleOf(await sealedShop()), trust)
    for (const language of ['en', 'zh'] as const) {
      expect(verify(['bundle', '--trust', 'trust.json', '--lang', language])).toEqual({
        status: 0,
        stdout: verificationText(verification, language),
        stderr: ''
      })
    }
    expect(JSON.parse(verify(['bundle', '--trust', 'trust.json', '--json']).stdout).verdict).toBe('verified')
  })

  test('takes keys one by one', () => {
    const { logKeys, exportKeys } = JSON.parse(trustText(trust))
    const keys = ['--log-key', logKeys[0], '--export-key', exportKeys[0]]
    expect(verify(['bundle', ...keys])).toMatchObject({ status: 0 })
    expect(verify(['bundle', ...keys.slice(0, 2)])).toMatchObject({ status: 4 })
    expect(verify(['bundle', '--log-key', 'mine'])).toMatchObject({ status: 2, stdout: '' })
  })

  test('needs nothing that Node.js 18 lacks, for a ZIP neither', async () => {
    const options = ['--import', older.pathname]
    right(await writeBundleZip(join(folder, 'bundle.zip'), await bundleOf(await sealedShop()))())
    expect(verify(['bundle.zip', '--trust', 'trust.json'], options)).toMatchObject({ status: 0, stderr: '' })
    expect(verify(['bundle', '--trust', 'trust.json'], options)).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(folder, 'bundle/data/events.ndjson'), '{"a":"\\ud800"}\n')
    expect(verify(['bundle', '--trust', 'trust.json'], options)).toMatchObject({ status: 1, stderr: '' })
  })

  test('takes no name for an order to the terminal', () => {
    const name = 'a\u001b[2K\rVERIFIED: all\n'
    for (const args of [[name], ['a', '--trust', name], ['a', '--tsa-root', name], [`--${name}`]]) {
      const { status, stdout, stderr } = verify(args)
      expect(`${stdout}${stderr}`).not.toMatch(/\p{Cc}(?<!\n)|^VERIFIED/mu)
      expect([2, 3]).toContain(status)
    }
    writeFileSync(join(folder, 'trust.json'), trustText({ ...trust, tenant: '\u009b\u202e' }))
    expect(verify(['bundle', '--trust', 'trust.json', '--json']).stdout).toMatch(/^[\n -~]*$/)
  })

  test('ends as it is documented', () => {
    expect(verify(['bundle'])).toMatchObject({ status: 4, stdout: expect.stringContaining('VERIFIED WITH LIMITS') })
    const stamped = ['bundle', '--trust', 'trust.json', '--require', 'complete,stamped']
    expect(verify(stamped)).toMatchObject({ status: 4, stdout: expect.stringContaining('No time stamp') })
    expect(verify(['nowhere'])).toMatchObject({ status: 3, stderr: expect.stringContaining('is not there') })
    expect(verify(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--trust FILE') })
    for (const wrong of [[], ['a', 'b'], ['a', '--lang', 'fr'], ['a', '--require', 'all'], ['a', '--key', 'k']]) {
      expect(verify(wrong)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--trust FILE') })
    }
    for (const wrong of [
      ['a', '--trust', 'none.json'],
      ['a', '--tsa-root', 'none.pem']
    ]) {
      expect(verify(wrong)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('none.') })
    }
    writeFileSync(join(folder, 'bundle/data/summary.txt'), 'other')
    expect(verify(['bundle', '--trust', 'trust.json', '--lang', 'zh'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('data/summary.txt 在签名后被改动')
    })
  })
})
