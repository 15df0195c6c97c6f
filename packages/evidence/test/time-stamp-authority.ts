import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { stampRequest } from '../src/stamp/stamp-request.ts'
import type { Timestamper } from '../src/stamp/timestamper.ts'

// Tokens are made by OpenSSL, and nothing can stand in for it: where it is missing, the name of the tests says so.
const isThere = /^OpenSSL 3/.test(String(spawnSync('openssl', ['version']).stdout))

/** Tests that need an authority for time stamps. */
export const describeWithOpenssl = (name: string, tests: () => void): void => {
  describe.skipIf(!isThere)(isThere ? name : `${name} (OpenSSL 3 is not installed)`, tests)
}

const settings = `
[req]
distinguished_name = names
[names]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[between]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign
[between-for-mail]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
extendedKeyUsage = emailProtection
[signer]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[not-critical]
extendedKeyUsage = timeStamping
[other-purpose]
extendedKeyUsage = critical, timeStamping, codeSigning
[also-authority]
basicConstraints = critical, CA:TRUE
extendedKeyUsage = critical, timeStamping
[other-use]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = critical, timeStamping
[unknown-extension]
extendedKeyUsage = critical, timeStamping
1.2.3.4 = critical, ASN1:NULL
[stamping]
serial = FOLDER/serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
accuracy = secs:1
tsa_name = yes
`

/** Kinds of keys, as OpenSSL is told. */
export const keyKinds = {
  ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['rsa:2048']
} as const

/** A time-stamp authority of OpenSSL, in a folder of its own. */
export interface Authority {
  readonly folder: string
  readonly root: string
  /** Makes a certificate of a kind that the settings name, under another or by itself; gives its text. */
  readonly certify: (name: string, kind: string, issuer?: string, key?: keyof typeof keyKinds) => string
  /** The response to a request, signed by this certificate; with those of a chain. */
  readonly reply: (request: Uint8Array, signer?: string, chain?: string, more?: ReadonlyArray<string>) => Buffer
  /** What a service would say, signed by these certificates, whatever they are for. */
  readonly forge: (info: Uint8Array, signers: ReadonlyArray<string>, options?: ReadonlyArray<string>) => Buffer
  /** Whether OpenSSL verifies it. */
  readonly accepts: (response: Uint8Array, stamped: Uint8Array) => boolean
  readonly timestamper: Timestamper
  readonly close: () => void
}

/** The authority, with a root and a signer. */
export const openAuthority = (): Authority => {
  const folder = mkdtempSync(join(tmpdir(), 'readdress-tsa-'))
  const run = (...options: ReadonlyArray<string>) => spawnSync('openssl', options, { cwd: folder })
  const made = (...options: ReadonlyArray<string>): void => {
    const { status, stderr } = run(...options)
    if (status !== 0) expect.fail(`openssl ${options.join(' ')}: ${stderr}`)
  }
  const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes)
  const get = (name: string): Buffer => readFileSync(join(folder, name))
  put('settings', settings.replace('FOLDER', folder))
  put('serial', '4F3A01\n')

  const certify: Authority['certify'] = (name, kind, issuer, key = 'ec') => {
    const signedBy = issuer === undefined ? [] : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`]
    const how = ['-config', 'settings', '-extensions', kind, '-days', '30', '-subj', `/O=Readdress tests/CN=${name}`]
    made(
      'req',
      '-x509',
      '-nodes',
      '-newkey',
      ...keyKinds[key],
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      ...how,
      ...signedBy
    )
    return get(`${name}.pem`).toString('utf8')
  }
  const reply: Authority['reply'] = (request, signer = 'signer', chain = 'root', more = []) => {
    put('request', request)
    const by = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`, '-chain', `${chain}.pem`]
    made(
      'ts',
      '-reply',
      '-config',
      'settings',
      '-section',
      'stamping',
      '-sha256',
      '-queryfile',
      'request',
      ...by,
      '-out',
      'response',
      ...more
    )
    return get('response')
  }
  const root = certify('root', 'root')
  certify('signer', 'signer', 'root')
  return {
    folder,
    root,
    certify,
    reply,
    forge: (info, signers, options = ['-cades']) => {
      put('info', info)
      const by = signers.flatMap((signer) => ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`])
      const what = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-md', 'sha256', '-in', 'info']
      made('cms', '-sign', '-binary', '-nodetach', '-outform', 'DER', ...what, ...by, ...options, '-out', 'token')
      return granted(get('token'))
    },
    accepts: (response, stamped) => {
      put('response', response)
      put('stamped', stamped)
      return run('ts', '-verify', '-data', 'stamped', '-in', 'response', '-CAfile', 'root.pem').status === 0
    },
    timestamper: { stamp: (stamped) => async () => Either.right(reply(stampRequest(stamped, 1n))) },
    close: () => rmSync(folder, { recursive: true })
  }
}

/** A response that grants this token. */
export const granted = (token: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from('3003020100', 'hex'), token])
  return Buffer.concat([Buffer.of(0x30, 0x82, body.length >> 8, body.length & 0xff), body])
}
