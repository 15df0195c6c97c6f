import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

test('a bundle in a ZIP is verified as its folder is, and not written over another', async () => {
  const folder = temporaryFolder()
  const store = join(folder, 'store')
  const opened = await openReaddress({ store: { folder: store } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of changed('A-1')) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
  const exporting = () =>
    runHere([
      ...['evidence', 'export', 'A-1', '--store', store, '--out', join(folder, 'out'), '--recipient', 'bank-1'],
      ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', '--zip', '--json']
    ])

  const { bundle, trust } = JSON.parse((await exporting()).out)
  expect(bundle).toMatch(/out\/A-1-evidence-\d{8}\.zip$/)
  const verifying = ['evidence', 'verify', bundle, '--trust', trust]
  expect(await runHere(verifying)).toMatchObject({ code: 0, out: expect.stringMatching(/^VERIFIED: everything/) })
  expect(await exporting()).toMatchObject({
    code: 2,
    err: `${bundle} is there already, and is not overwritten: name another folder with --out, or remove it.\n`
  })
  writeFileSync(bundle, readFileSync(bundle).subarray(1))
  expect(await runHere(verifying)).toMatchObject({
    code: 3,
    err: `${bundle} is neither the folder nor the whole ZIP of a bundle: fetch it again.\n`
  })
})
