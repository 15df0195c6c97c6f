import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readTrust } from 'readdress'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifierKeyText } from '../../evidence/src/note/verifier-key.ts'
import { openWitness } from '../../evidence/test/a-witness.ts'
import { type Authority, describeWithOpenssl, openAuthority } from '../../evidence/test/time-stamp-authority.ts'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

describeWithOpenssl('a store whose settings name a time-stamp service', () => {
  let authority: Authority
  let server: Server
  let folder: string
  let store: string
  let isOpen = true
  let exporting: ReadonlyArray<string>

  beforeAll(async () => {
    authority = openAuthority()
    server = createServer(async (request, response) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of request) chunks.push(chunk)
      const isKnown = request.headers.authorization === `Basic ${Buffer.from('user:secret').toString('base64')}`
      if (!isOpen || !isKnown) return response.writeHead(isKnown ? 503 : 401).end()
      return response
        .writeHead(200, { 'content-type': 'application/timestamp-reply' })
        .end(authority.reply(Buffer.concat(chunks)))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    authority.close()
  })

  beforeEach(async () => {
    folder = temporaryFolder()
    store = join(folder, 'store')
    const orders = join(folder, 'orders.ndjson')
    writeFileSync(
      orders,
      changed('A-1')
        .map((command) => `${JSON.stringify(command)}\n`)
        .join('')
    )
    expect(await runHere(['import', orders, '--store', store])).toMatchObject({ code: 0 })
    const url = `http://user:secret@127.0.0.1:${(server.address() as AddressInfo).port}/tsr`
    writeFileSync(join(store, 'tsa.pem'), authority.root)
    writeFileSync(join(store, 'readdress.json'), JSON.stringify({ timeStamps: { url, roots: ['tsa.pem'] } }))
    isOpen = true
    exporting = [
      ...['evidence', 'export', 'A-1', '--store', store, '--out', join(folder, 'out'), '--recipient', 'bank-1'],
      ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', '--json']
    ]
  })

  test('has its log and its bundles stamped, which a stranger verifies', async () => {
    const settings = await runHere(['settings', '--store', store])
    expect(settings.out).toMatch(/timeStamps +127\.0\.0\.1:\d+ /)
    expect(settings.out).not.toContain('secret')
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/ records signed and stamped\.\n$/)
    })
    const { code, err, out } = await runHere(exporting)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { bundle, trust } = JSON.parse(out)
    const keys = ['--trust', trust, '--require', 'stamped']
    const verified = await runHere(['evidence', 'verify', bundle, ...keys])
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('as a third party stamped') })
    const report = readFileSync(join(bundle, 'data/timeline.html'), 'utf8')
    expect(report).not.toContain('No time stamp of a third party is in this bundle')
  })

  test('loses nothing when the service is closed, and says what to do', async () => {
    isOpen = false
    const closed = 'The time-stamp service answered something else (HTTP 503): nothing was stamped.'
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/ records signed\.\n$/),
      err: `${closed} What was logged is signed; run this again for the rest.\n`
    })
    const { code, err, out } = await runHere(exporting)
    expect({ code, err }).toEqual({
      code: 0,
      err: `${closed} The bundle is whole; it says less of when the log was what it was.\n`
    })
    const { bundle, trust } = JSON.parse(out)
    const verified = await runHere(['evidence', 'verify', bundle, '--trust', trust, '--lang', 'zh'])
    expect(verified).toMatchObject({ code: 4, out: expect.stringContaining('没有第三方时间戳覆盖') })
    isOpen = true
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({ code: 0, err: '' })
  })
})

describe('a store whose settings name a witness', () => {
  test('has its log signed by it, which a stranger verifies', async () => {
    const folder = temporaryFolder()
    const store = join(folder, 'store')
    const orders = join(folder, 'orders.ndjson')
    writeFileSync(
      orders,
      changed('A-1')
        .map((command) => `${JSON.stringify(command)}\n`)
        .join('')
    )
    await runHere(['import', orders, '--store', store])
    await runHere(['keys', 'create', '--store', store])
    const [logKey] = readTrust(readFileSync(join(store, 'trust.json'), 'utf8'))?.logKeys ?? []
    const witness = await openWitness(logKey ?? expect.fail('no key'))
    const { url } = witness
    const witnesses = { ask: [{ url, key: verifierKeyText(witness.key) }], quorum: 1 }
    writeFileSync(join(store, 'readdress.json'), JSON.stringify({ witnesses }))
    expect((await runHere(['settings', '--store', store])).out).toMatch(/witnesses +witness\.example\/w1 /)
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({ code: 0, err: '' })
    const exported = await runHere([
      ...['evidence', 'export', 'A-1', '--store', store, '--out', join(folder, 'out'), '--recipient', 'bank-1'],
      ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', '--json']
    ])
    const { bundle, trust } = JSON.parse(exported.out)
    const verify = ['evidence', 'verify', bundle, '--trust', trust]
    expect(await runHere(verify)).toMatchObject({
      code: 0,
      out: expect.stringContaining('was seen, and found to have only grown, by witness.example/w1')
    })
    expect(await runHere([...verify, '--quorum', '2'])).toMatchObject({
      code: 4,
      out: expect.stringContaining('Of the witnesses that are wanted, 1/2 signed the end of the log.')
    })
    await witness.close()
    await runHere(['import', orders, '--store', store])
    writeFileSync(join(store, 'readdress.json'), JSON.stringify({ witnesses }))
    rmSync(join(store, 'evidence/checkpoints'), { recursive: true })
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({
      code: 1,
      err: expect.stringContaining('The witness witness.example/w1 cannot be reached: it has not signed.')
    })
  })
})
