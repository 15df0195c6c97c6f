import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitepress'
import { slug } from '../../test/documentation/links.ts'
import { diagram } from '../diagram.ts'

const pages = join(import.meta.dirname, '../dist/pages')

/** The pages of a folder, each under its title. */
const pagesIn = (folder: string) =>
  globSync(`${folder}/*.md`, { cwd: pages })
    .filter((path) => !path.endsWith('index.md'))
    .sort()
    .map((path) => ({
      text: /^# (.*)$/m.exec(readFileSync(join(pages, path), 'utf8'))?.[1] ?? path,
      link: `/${path.slice(0, -3)}`
    }))

// The four kinds of documentation of Diátaxis, in the order in which a newcomer needs them.
const sidebar = [
  { text: 'Tutorial', items: pagesIn('tutorial') },
  { text: 'How to', items: pagesIn('how-to') },
  { text: 'Explanation', items: pagesIn('explanation') },
  {
    text: 'Reference',
    items: [
      ...pagesIn('reference'),
      { text: 'What each package exports', link: '/api/index.html', target: '_self' },
      { text: 'Packages', collapsed: true, items: pagesIn('packages') },
      { text: 'Decisions', collapsed: true, items: pagesIn('decisions') }
    ]
  },
  {
    text: 'Project',
    items: [
      { text: 'Contributing', link: '/contributing' },
      { text: 'Changelog', link: '/changelog' }
    ]
  }
]

export default defineConfig({
  title: 'Readdress',
  description: 'The change of an order’s shipping address, as an event-sourced TypeScript library.',
  srcDir: 'dist/pages',
  outDir: 'dist/site',
  cacheDir: 'dist/cache',
  // Proven over all that is built, with the reference of the packages, by faults-of-site.ts.
  ignoreDeadLinks: true,
  markdown: {
    anchor: { slugify: slug },
    config: (markdown) => {
      const { fence } = markdown.renderer.rules
      markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
        const token = tokens[index]
        return token?.info === 'mermaid' ? diagram(token.content) : (fence?.(tokens, index, options, env, self) ?? '')
      }
    }
  },
  themeConfig: {
    nav: [
      { text: 'Tutorial', link: '/tutorial/first-change' },
      { text: 'Commands', link: '/reference/commands' },
      { text: 'Glossary', link: '/reference/glossary' },
      { text: 'API', link: '/api/index.html', target: '_self' }
    ],
    sidebar,
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        // Sources that a page leads to are not what a reader searches for.
        _render: (text, env, markdown) => (env.relativePath.startsWith('files/') ? '' : markdown.render(text, env))
      }
    }
  }
})
