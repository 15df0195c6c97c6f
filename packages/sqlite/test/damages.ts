import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'

/** Chance from a seed (mulberry32): the same seed makes the same damage again. */
export const chance = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Chance = ReturnType<typeof chance>

/** Harm done to a file, as far as it is there. */
export type Harm = (path: string, below: Chance) => void

const rewritten = (path: string, rewrite: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path)
  if (bytes.length > 0) rewrite(bytes)
  writeFileSync(path, bytes)
}

const cut: Harm = (path, below) => truncateSync(path, below(readFileSync(path).length + 1))

const flipped: Harm = (path, below) =>
  rewritten(path, (bytes) => {
    for (let bits = 1 + below(8); bits > 0; bits -= 1) {
      const at = below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
    }
  })

const zeroed: Harm = (path, below) => rewritten(path, (bytes) => bytes.fill(0, below(bytes.length)))

const pageOverwritten: Harm = (path, below) =>
  rewritten(path, (bytes) => {
    const page = 4096 * below(Math.ceil(bytes.length / 4096))
    const from = 4096 * below(Math.ceil(bytes.length / 4096))
    if (below(2) === 0) bytes.fill(below(256), page, page + 4096)
    else bytes.copy(bytes, page, from, from + 4096)
  })

/** Every way in which the test harms a WAL. */
export const harmsOfWal: Readonly<Record<string, Harm>> = { cut, flipped, zeroed, removed: (path) => rmSync(path) }

/** Every way in which the test harms the main file. */
export const harmsOfMain: Readonly<Record<string, Harm>> = { cut, flipped, zeroed, pageOverwritten }

/** Copies what there is of a file of events, its WAL, and its mark, as they are found after a power cut or a kill. */
export const copyOfFiles = (from: string, to: string): void => {
  for (const suffix of ['', '-wal', '-acknowledged']) {
    if (existsSync(`${from}${suffix}`)) copyFileSync(`${from}${suffix}`, `${to}${suffix}`)
  }
}
