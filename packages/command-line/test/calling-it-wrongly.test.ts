import { describe, expect, test } from 'vitest'
import { run, temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

const moment = 'a moment with its zone, such as 2026-03-01T20:31:00+08:00'

describe('a wrong call', () => {
  test.each([
    [['order', 'A-1'], "required option '--store <dir>'"],
    [['order', 'A_1', '--store', 'x'], '1 to 64 letters, digits or hyphens'],
    [['order', 'A-1', '--store', 'x', '--as-of', '2026-03-01T08:00:00'], moment],
    [['order', 'A-1', '--store', 'x', '--known-at', 'yesterday'], moment],
    [['order', 'A-1', '--store', 'x', '--as-of', '2026-02-30T08:00:00Z'], moment],
    [['order', 'A-1', '--store', 'x', '--as-of', '2026-03-01T08:00:00+25:00'], moment],
    [['audit', 'A-1', '--store', 'x', '--as-of', '2026-03-01T08:00:00Z'], "unknown option '--as-of'"],
    [['audit', 'A-1', 'A-2', '--store', 'x'], 'too many arguments'],
    [['import', 'no-such-file.ndjson', '--store', 'x'], 'no-such-file.ndjson cannot be read'],
    [['import', '--store', 'x'], "missing required argument 'file'"],
    [['import', import.meta.filename], "required option '--store <dir>'"],
    [['views', 'status'], "required option '--store <dir>'"],
    [['views', 'rebuild', '--store', 'x', '--order', 'A_1'], '1 to 64 letters, digits or hyphens'],
    [['views', 'rebuild', '--store', 'x', '--key', 'a', '--anew'], 'cannot be used with'],
    [['evidence', 'pages', 'x', '--out', 'y'], "required option '--font <file>'"],
    [['evidence', 'pages', 'x', '--out', 'y', '--font', 'z', '--most-pages', '0'], 'a number from 1 to 9999'],
    [['answer'], "unknown command 'answer'"],
    [[], 'Usage: readdress']
  ])('%j says what is expected', async (args, message) => {
    const { code, out, err } = await runHere(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.replaceAll(/\s+/g, ' ')).toContain(message)
  })

  test('is no import of a folder', async () => {
    const folder = temporaryFolder()
    expect(await runHere(['import', folder, '--store', folder])).toEqual({
      code: 2,
      out: '',
      err: `${folder} is not a file.\n`
    })
  })

  test('gives its exit code to the shell', async () => {
    expect(await run('order', 'A-1')).toMatchObject({ code: 2, out: '' })
  })
})

describe('asking for help', () => {
  test.each([['--help'], ['import', '--help']])('%s %s is answered', async (...args) => {
    const { code, out, err } = await runHere(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Usage: readdress')
  })
})
