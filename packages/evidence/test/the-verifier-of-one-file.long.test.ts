import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBundleFolder } from '../src/bundle/write-bundle.ts'
import { trustText } from '../src/verify/trust.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { right } from './chained-store.ts'

const published = new URL('../verify.mjs', import.meta.url).pathname

// The real old versions are fetched as programs, which the quick form of this test does without.
test.each(['18.0.0', '18.20.8', '20.0.0', '22.18.0'])(
  'the verifier of one file runs on Node.js %s',
  async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'readdress-verifier-'))
    writeFileSync(join(folder, 'trust.json'), trustText(trust))
    right(await writeBundleFolder(join(folder, 'bundle'), await bundleOf(await sealedShop()))())
    const run = (args: ReadonlyArray<string>) =>
      spawnSync('npx', ['-y', `node@${version}`, ...args], { cwd: folder, encoding: 'utf8' })
    expect(run(['--version']).stdout.trim()).toBe(`v${version}`)
    expect(run([published, 'bundle', '--trust', 'trust.json'])).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(folder, 'bundle/data/events.ndjson'), '{"a":"\\ud800"}\n')
    expect(run([published, 'bundle', '--trust', 'trust.json'])).toMatchObject({ status: 1, stderr: '' })
    rmSync(folder, { recursive: true, force: true })
  }
)
