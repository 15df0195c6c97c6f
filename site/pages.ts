import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, posix } from 'node:path'
import { relativeLinks } from '../test/documentation/links.ts'
import { filesMatching, repositoryRoot } from '../test/repository.ts'
import { withGlossary } from './glossary-words.ts'

/** Where the pages are written, as Markdown that the generator of the site reads. */
export const pagesFolder = join(import.meta.dirname, 'dist/pages')

const textOf = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')

/** Writes every page of the documentation, and of each other file that a page leads to, into the folder of pages. */
export const writePages = (): void => {
  rmSync(pagesFolder, { recursive: true, force: true })
  const wanted = new Set(
    filesMatching('README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/*/*.md', 'packages/*/README.md')
  )
  // A set gives what is added to it while it is read, too.
  for (const path of wanted) {
    const text = pageOf(path)
    for (const { target } of text === null ? [] : relativeLinks(path, text))
      if (existsSync(join(repositoryRoot, target))) wanted.add(fileAt(target))
    if (text === null) cpSync(join(repositoryRoot, path), placed(`public/${addressOf(path)}`))
    else writeFileSync(placed(`${addressOf(path)}.md`), withGlossary(path, withAddresses(path, text)))
  }
}

const isFile = (path: string): boolean => statSync(join(repositoryRoot, path)).isFile()

const placed = (path: string): string => {
  mkdirSync(dirname(join(pagesFolder, path)), { recursive: true })
  return join(pagesFolder, path)
}

/** What a page or a link names: of a package its README, and of another folder the folder, without a slash at its end. */
const fileAt = (target: string): string => {
  const path = target.replace(/\/$/, '')
  return existsSync(join(repositoryRoot, path, 'README.md')) ? posix.join(path, 'README.md') : path
}

/** The Markdown of a file or folder; null for what is not read as text on a page. */
const pageOf = (path: string): string | null => {
  if (!isFile(path)) return listOf(path)
  if (extname(path) === '.md') return textOf(path)
  return extname(path) === '.ts' ? `# ${path}\n\n\`\`\`\`ts\n${textOf(path)}\`\`\`\`\n` : null
}

const listOf = (folder: string): string => {
  const name = folder === 'docs/decisions' ? 'Decisions' : folder
  const files = filesMatching(`${folder}/*`).filter(isFile)
  const entries = files.map((path) => `- [${titleOf(path)}](/${path})`)
  return `# ${name}\n\n${entries.join('\n')}\n`
}

const titleOf = (path: string): string =>
  extname(path) === '.md' ? (/^# (.*)$/m.exec(textOf(path))?.[1] ?? path) : posix.basename(path)

/** Where a file of the repository is in the site, without a slash at its beginning. */
const addressOf = (path: string): string => {
  if (path === 'README.md') return 'index'
  if (path === 'docs/decisions') return 'decisions/index'
  if (path === 'CHANGELOG.md' || path === 'CONTRIBUTING.md') return path.slice(0, -3).toLowerCase()
  const [, page] = /^docs\/(.+)\.md$/.exec(path) ?? []
  if (page !== undefined) return page
  const [, name] = /^packages\/([^/]+)\/README\.md$/.exec(path) ?? []
  if (name !== undefined) return `packages/${name}`
  // The generator takes a name without an ending for that of a page.
  return `files/${extname(path) === '' && isFile(path) ? `${path}.txt` : path.replace(/\.(md|ts)$/, '')}`
}

/** The text of a page with its links as they are in the site; code is left alone. */
const withAddresses = (page: string, text: string): string =>
  text.replaceAll(
    /^(`{3,}|~{3,})[\s\S]*?^\1|(`+)(?!`).*?(?<!`)\2(?!`)|(\]\()([^)\s]+)/gm,
    (all, _fence, _code, before, link) => {
      const [found] = link === undefined ? [] : relativeLinks(page, `${before}${link})`)
      if (found === undefined) return all
      const address = addressOf(fileAt(found.target)).replace(/(^|\/)index$/, '$1')
      return `${before}/${address}${found.anchor === '' ? '' : `#${found.anchor}`}`
    }
  )
