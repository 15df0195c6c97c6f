import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// A machine on which nodemailer is not installed.
const without = `import { registerHooks } from 'node:module'
registerHooks({ resolve: (name, context, next) => {
  if (name === 'nodemailer') throw new Error('nodemailer is not installed')
  return next(name, context)
} })`

const loaded = (entry: string) =>
  spawnSync(
    process.execPath,
    [
      '--conditions=readdress-source',
      '--input-type=module',
      '--import',
      `data:text/javascript,${encodeURIComponent(without)}`,
      '--eval',
      `await import('${entry}')`
    ],
    { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' }
  )

test('whoever sends no mail needs no nodemailer', () => {
  expect(loaded('@readdress/gateways').status).toBe(0)
  const { status, stderr } = loaded('@readdress/gateways/email')
  expect(status).toBe(1)
  expect(stderr).toContain('nodemailer is not installed')
})
