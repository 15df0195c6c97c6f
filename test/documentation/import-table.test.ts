import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

const fileAt = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

const tableIn = (page: string): Record<string, ReadonlyArray<string>> => {
  const rows = page.slice(page.indexOf('| package | may import |')).split('\n\n')[0]?.split('\n').slice(2) ?? []
  return Object.fromEntries(
    rows.map((row) => {
      const [, name = '', allowed = ''] = row.split('|').map((cell) => cell.trim())
      return [name, allowed === 'nothing' ? [] : allowed.split(', ')]
    })
  )
}

describe('the table of import rules in CONTRIBUTING.md', () => {
  test('is the one that the checks keep', async () => {
    const rules: unknown = JSON.parse(await fileAt('import-rules.json'))
    expect(tableIn(await fileAt('CONTRIBUTING.md'))).toEqual(rules)
  })
})
