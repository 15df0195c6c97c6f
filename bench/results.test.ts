import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bench } from './bench-definition.ts'
import { performancePage } from './page.ts'
import { isReached, rowsOf, withLater } from './results.ts'
import { table } from './table.ts'

const swimming: Bench = {
  name: 'P0',
  work: 'swimming',
  unit: 'events/s',
  reference: 'fish',
  goals: [{ contender: 'cat', sign: '≥', bound: 0.5, against: 'fish' }],
  contenders: ['fish', 'cat'].map((name) => ({ name, measure: async () => ({ value: 1, proof: '' }) })),
  proof: () => ''
}

describe('the rows of a bench', () => {
  const rows = rowsOf(
    swimming,
    new Map([
      ['fish', [{ value: 10 }, { value: 20 }, { value: 40 }]],
      ['cat', [{ value: 4 }, { value: 12, shortfall: { refused: 3, lost: 0 } }, { value: 12 }]]
    ])
  )

  test('have the median of the ratios of the rounds, so that a slow round counts for nobody', () => {
    expect(rows.map(({ contender, median, min, max, ratio }) => [contender, median, min, max, ratio])).toEqual([
      ['fish', 20, 10, 40, 1],
      ['cat', 12, 4, 12, 0.4]
    ])
  })

  test('say whether a goal is reached', () => {
    expect(rows.map(isReached)).toEqual([null, false])
    expect(table(rows)).toContain('12 events/s | 4 – 12 | 0.4 | ≥ 0.5 × fish | **missed** |')
  })

  test('say what came to nothing', () => {
    expect(table(rows)).toContain('| fish | ')
    expect(table(rows)).toContain('| cat; 0 – 3 commands refused | ')
  })

  test.each([
    [{ goal: '≤ 5 ms', median: 4.9, ratio: null }, true],
    [{ goal: '≤ 5 ms', median: 5.1, ratio: 0.1 }, false],
    [{ goal: '≤ 1.3 × fish', median: 100, ratio: 1.3 }, true],
    [{ goal: '≥ 2 × fish', median: 100, ratio: 1.9 }, false]
  ])('compare %j with its goal', (figures, reached) => {
    expect(rows.slice(0, 1).map((row) => isReached({ ...row, ...figures }))).toEqual([reached])
  })
})

const fileAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('a bench that was measured by itself', () => {
  test('takes the place of its rows in the whole run, and tells its day', () => {
    const rows = rowsOf(swimming, new Map([['fish', [{ value: 10 }]]]))
    const machine = { cores: 2, platform: 'linux x64', node: 'v24' }
    const other = rows.map((row) => ({ ...row, name: 'P1' }))
    const whole = { date: '2026-11-26', machine, size: 10, rounds: 5, rows: [...rows, ...other] }
    const later = rows.map((row) => ({ ...row, median: 7 }))
    expect(withLater(whole, later, '2026-11-27').rows).toEqual([
      ...other,
      ...later.map((row) => ({ ...row, date: '2026-11-27' }))
    ])
  })
})

describe('the page about performance', () => {
  test('tells of the last whole run', () => {
    const results = JSON.parse(fileAt('./results/latest.json'))
    expect(fileAt('../docs/explanation/performance.md'), 'run pnpm bench:page').toBe(performancePage(results))
  })
})
