import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesMatching, repositoryRoot } from '../repository.ts'
import type { CodeBlock } from './code-block.ts'

/** A code block as a file that can be compiled and run. Its lines have the numbers that they have in the documentation. */
export interface Program extends CodeBlock {
  readonly file: string
}

/** A folder apart from the repository in which our packages can be imported by name, as a user of them would. */
export interface Workshop {
  readonly folder: string
  readonly programs: ReadonlyArray<Program>
  /** A text of a compiler or of node, with the places in our documentation in place of those in this folder. */
  readonly inDocumentation: (text: string) => string
  readonly dispose: () => void
}

/** Lays out the code blocks as programs. */
export const openWorkshop = (blocks: ReadonlyArray<CodeBlock>): Workshop => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'readdress-documentation-')))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const manifest of filesMatching('packages/*/package.json')) {
    const { name } = JSON.parse(readFileSync(join(repositoryRoot, manifest), 'utf8')) as { readonly name: string }
    link(folder, name, join(repositoryRoot, dirname(manifest)))
  }
  for (const library of ['fp-ts', 'io-ts'])
    link(folder, library, join(repositoryRoot, 'packages/order/node_modules', library))
  const programs = blocks.map((block, index) => {
    const file = join(folder, `program-${index}.ts`)
    writeFileSync(file, `${block.imports}${'\n'.repeat(block.line - 1)}${block.code}\n`)
    return { ...block, file }
  })
  return {
    folder,
    programs,
    inDocumentation: (text) =>
      programs.reduce(
        (told, { file, path }) => told.replaceAll(pathToFileURL(file).href, path).replaceAll(file, path),
        text
      ),
    dispose: () => rmSync(folder, { recursive: true, force: true })
  }
}

const link = (folder: string, name: string, target: string): void => {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(target, place, 'junction')
}
