import { readFileSync, statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { digestOf, picturesFolder } from '../src/pictures/digests.ts'
import { stage } from '../src/pictures/scenes.ts'

const inFolder = (file: string): URL => new URL(file, picturesFolder)

test('the pictures of the documentation show the pages as they are', async () => {
  const playing = await stage()
  onTestFinished(playing.close)
  const known: unknown = JSON.parse(readFileSync(inFolder('pages.json'), 'utf8'))
  const digests: Record<string, string> = {}
  for await (const scene of playing.scenes) digests[scene.name] = await digestOf(playing, scene)
  expect(digests, 'A page has changed: run pnpm docs:screenshots, and look at the pictures.').toEqual(known)
  const page = readFileSync(inFolder('../change-an-address-in-the-console.md'), 'utf8')
  for (const name of Object.keys(digests)) {
    expect(page).toContain(`(pictures/${name}.png)`)
    expect(statSync(inFolder(`${name}.png`)).size).toBeLessThan(80_000)
    const header = readFileSync(inFolder(`${name}.png`)).subarray(16)
    expect([name, header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([name, 900, 720])
  }
})
