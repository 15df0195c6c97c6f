import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slug } from '../test/documentation/links.ts'
import { repositoryRoot } from '../test/repository.ts'

const glossary = 'docs/reference/glossary.md'
const row = /^\| ([^|]+) \|(?= [^|]+ \| )/gm

const words = new Set(
  [...readFileSync(join(repositoryRoot, glossary), 'utf8').matchAll(row)].map(([, word = '']) => word.toLowerCase())
)

/** A page whose emphasized words of the glossary lead to it; the glossary itself, with a place to be led to for each word. */
export const withGlossary = (path: string, text: string): string =>
  path === glossary
    ? text.replaceAll(row, (_, word: string) => `| <a id="${slug(word)}"></a>${word} |`)
    : text.replaceAll(/(?<![*\w[])\*([\p{L} -]+)\*(?![*\w\]])/gu, (all, word: string) => {
        const known = [word, word.replace(/s$/, '')].map((form) => form.toLowerCase()).find((form) => words.has(form))
        return known === undefined ? all : `[${all}](/reference/glossary#${slug(known)})`
      })
