import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import config from '../rolldown.config.ts'
import { filesMatching, repositoryRoot } from './repository.ts'

const built = [config].flat()

describe('the published form', () => {
  test('is made of every package', () => {
    expect(built.length).toBe(filesMatching('packages/*/package.json').length)
  })

  test('begins at sources that there are', () => {
    const sources = built.flatMap(({ input }) => Object.values(Object(input)).map(String))
    expect(sources.length).toBeGreaterThan(built.length)
    expect(sources.filter((source) => !source.startsWith(repositoryRoot) || !existsSync(source))).toEqual([])
  })
})
