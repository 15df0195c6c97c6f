import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { docCommentRule } from './doc-comment-rule.ts'
import { languageRules } from './language-rules.ts'
import { pureCoreRules } from './pure-core-rules.ts'
import { parsed, violations } from './syntax-rule.ts'

const rules = [...languageRules, ...pureCoreRules, docCommentRule]
const sources = filesMatching('packages/*/src/**/*.ts').map((path) =>
  parsed(path, readFileSync(join(repositoryRoot, path), 'utf8'))
)

describe.each(rules)('$name', (rule) => {
  const ruled = sources.filter(({ fileName }) => rule.holdsFor.test(fileName))
  const broken = ruled.flatMap((file) => {
    const found = violations(rule, file)
    return found.length === 0 ? [] : [{ path: file.fileName, found }]
  })

  test('holds in our sources', () => {
    expect(ruled.length).toBeGreaterThan(0)
    expect(broken.flatMap(({ path, found }) => (Object.hasOwn(rule.except, path) ? [] : found))).toEqual([])
  })

  test('is excepted only where it is broken', () => {
    const needless = Object.keys(rule.except).filter((path) => !broken.some((file) => file.path === path))
    expect(needless).toEqual([])
  })

  test.each(rule.bad)('finds %j', (snippet) => {
    const [first] = violations(rule, parsed('packages/order/src/snippet.ts', `\n${snippet}`))
    expect(first).toMatch(/^packages\/order\/src\/snippet\.ts:[2-5]: /)
    expect(first).toContain(`${rule.name}. ${rule.remedy}`)
  })

  test.each(rule.good)('takes %j', (snippet) => {
    expect(violations(rule, parsed('packages/order/src/snippet.ts', snippet))).toEqual([])
  })
})
