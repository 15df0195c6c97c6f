import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { anchors, type Link, relativeLinks } from './links.ts'

const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

const broken = ({ path, line, target, anchor }: Link): ReadonlyArray<string> => {
  if (target.startsWith('..') || !existsSync(join(repositoryRoot, target)))
    return [`${path}:${line}: there is no ${target}`]
  const isMissing = anchor !== '' && target.endsWith('.md') && !anchors(textOf(target)).has(anchor)
  return isMissing ? [`${path}:${line}: ${target} has no heading #${anchor}`] : []
}

describe('the links of our pages', () => {
  test('lead to files and headings of the repository', () => {
    const pages = filesMatching('**/*.md', '.github/**/*.md')
    expect(pages.flatMap((path) => relativeLinks(path, textOf(path)).flatMap(broken))).toEqual([])
  })
})

describe('a broken link', () => {
  test.each([
    ['[a](no-such-file.md)', 'test/page.md:3: there is no test/no-such-file.md'],
    ['[a](../../outside.md)', 'test/page.md:3: there is no ../outside.md'],
    ['![a](./image.svg "title")', 'test/page.md:3: there is no test/image.svg'],
    ['[a]: no-such-file.md', 'test/page.md:3: there is no test/no-such-file.md'],
    ['<img src="image.svg">', 'test/page.md:3: there is no test/image.svg'],
    ['[a `b` [c]](/no-such-folder/)', 'test/page.md:3: there is no no-such-folder/']
  ])('is found in %j', (text, complaint) => {
    expect(relativeLinks('test/page.md', `# Page\n\n${text}`).flatMap(broken)).toEqual([complaint])
  })

  test.each([
    '[a](repository.ts)',
    '[a](../package.json)',
    '[a](house-rules)',
    '[a](<repository.ts>)',
    '[a](https://example.com/no-such-file.md)',
    '[a](mailto:jane@example.com)',
    '`[a](no-such-file.md)`',
    '```md\n[a](no-such-file.md)\n```'
  ])('is not in %j', (text) => {
    expect(relativeLinks('test/page.md', text).flatMap(broken)).toEqual([])
  })
})

describe('the anchors of a page', () => {
  test('are made from its headings as GitHub makes them', () => {
    const page =
      '# The order’s `decide()`: a rule\n## 订单 & 地址\n## Twice\n## Twice\n## [A link](a.md)\n<a id="named"></a>\n```\n# no heading\n```\n'
    expect([...anchors(page)]).toEqual([
      'the-orders-decide-a-rule',
      '订单--地址',
      'twice',
      'twice-1',
      'a-link',
      'named'
    ])
  })
})
