import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trustIn } from '../src/evidence/evidence-keys.ts'
import { keysInFile } from '../src/evidence/key-place.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-signing-'))
  file = join(folder, 'orders-keys', 'evidence-keys.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const made = async () => {
  const keys = await keysInFile(file, 'teashop', () => false).read()
  return keys._tag === 'Left' ? keys.left.because : trustIn(keys.right, 'teashop')
}

describe('the keys that sign', () => {
  test('are the same for two of one process who make them at once', async () => {
    const [one, other] = await Promise.all([made(), made()])
    expect(one).toMatchObject({ tenant: 'teashop' })
    expect(other).toEqual(one)
    expect(await made()).toEqual(one)
    expect(readdirSync(join(folder, 'orders-keys'))).toEqual(['evidence-keys.json'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('are made where a killed run has left some unfinished', async () => {
    writeFileSync(join(folder, `evidence-keys.json.${process.pid}.unfinished`), '')
    file = join(folder, 'evidence-keys.json')
    expect(await made()).toMatchObject({ tenant: 'teashop' })
  })

  test('are told not to be writable where they are not', async () => {
    writeFileSync(join(folder, 'orders-keys'), '')
    expect(await made()).toBe('NotWritable')
  })
})
