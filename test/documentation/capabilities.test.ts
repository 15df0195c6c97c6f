import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../repository.ts'
import type { Capability } from './capabilities/capability.ts'
import { chapters } from './capabilities.ts'
import { isInSources, named } from './names.ts'

const capabilities = chapters.flatMap(({ capabilities }) => capabilities)
const namesIn = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)

const notShown = ({ shown }: Capability): ReadonlyArray<string> => {
  const path = join(repositoryRoot, shown.path)
  if (!/(^|\/)test\//.test(shown.path) || !existsSync(path)) return [`${shown.path} is no file of tests`]
  return new RegExp(`\\b${shown.name}\\b`).test(readFileSync(path, 'utf8'))
    ? []
    : [`${shown.path} has no ${shown.name}`]
}

describe('the capabilities', () => {
  test('are all there, each once and in order', () => {
    expect(capabilities.map(({ number }) => number)).toEqual(Array.from({ length: 74 }, (_, place) => place + 1))
  })

  test('are answered by what there is', () => {
    expect(capabilities.flatMap(({ by }) => namesIn(by)).filter((name) => named(name) === null)).toEqual([])
  })

  test('lack nothing that there is, and name what they lack', () => {
    expect(capabilities.flatMap(({ open }) => namesIn(open)).filter(isInSources)).toEqual([])
    expect(capabilities.filter(({ open }) => open !== '' && namesIn(open).length === 0)).toEqual([])
  })

  test('are shown by a test that names them', () => {
    expect(capabilities.flatMap(notShown)).toEqual([])
  })
})

describe('a name', () => {
  test.each([
    ['AmendAddress', 'Command'],
    ['AddressAmended', 'Event'],
    ['NotVerified', 'Refusal'],
    ['ChangeReason', 'Declaration'],
    ['Relocation', 'FieldOrValue'],
    ['changedFields', 'FieldOrValue'],
    ['explainEditability', 'Declaration']
  ])('%s is a %s', (name, is) => {
    expect(named(name)).toMatchObject({ is })
  })

  test('that is none of ours is not found', () => {
    expect(named('AmendAdress')).toBeNull()
    expect(isInSources('AmendAdress')).toBe(false)
  })
})
