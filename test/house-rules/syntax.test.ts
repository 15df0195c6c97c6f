import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { docCommentRule } from './doc-comment-rule.ts'
import { languageRules } from './language-rules.ts'
import { pureCoreRules } from './pure-core-rules.ts'
import { violations } from './syntax-rule.ts'

const rules = [...languageRules, ...pureCoreRules, docCommentRule]
const sources = filesMatching('packages/*/src/**/*.ts').map((path) => ({
  path,
  text: readFileSync(join(repositoryRoot, path), 'utf8')
}))

describe.each(rules)('$name', (rule) => {
  const ruled = sources.filter(({ path }) => rule.holdsFor.test(path))

  test('holds in our sources', () => {
    expect(ruled.length).toBeGreaterThan(0)
    const bound = ruled.filter(({ path }) => !Object.hasOwn(rule.except, path))
    expect(bound.flatMap(({ path, text }) => violations(rule, path, text))).toEqual([])
  })

  test('is excepted only where it is broken', () => {
    const broken = ruled.filter(({ path, text }) => violations(rule, path, text).length > 0)
    const needless = Object.keys(rule.except).filter((path) => !broken.some((file) => file.path === path))
    expect(needless).toEqual([])
  })

  test.each(rule.bad)('finds %j', (snippet) => {
    const [first] = violations(rule, 'packages/order/src/snippet.ts', `\n${snippet}`)
    expect(first).toMatch(/^packages\/order\/src\/snippet\.ts:[2-5]: /)
    expect(first).toContain(`${rule.name}. ${rule.remedy}`)
  })

  test.each(rule.good)('takes %j', (snippet) => {
    expect(violations(rule, 'packages/order/src/snippet.ts', snippet)).toEqual([])
  })
})
