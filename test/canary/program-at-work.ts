import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from '../../packages/command-line/test/terminal.ts'
import type { Heard } from './shop-at-work.ts'

/** Runs the program and says all that it writes, with its exit code first. */
export const runAndHear = async (args: ReadonlyArray<string>, { say }: Heard): Promise<number | null> => {
  const { code, out, err } = await runHere(args)
  say(`readdress ${args.join(' ')}`, `${code}\n${out}\n${err}`)
  return code
}

/** Asks the program everything about an order and the shop, as text and as JSON. */
export const askTheProgram = async (
  store: string,
  orderId: string,
  typed: string,
  heard: Heard,
  commands = asked(orderId)
): Promise<void> => {
  for (const args of commands)
    for (const json of [[], ['--json']]) await runAndHear([...args, '--store', store, ...json], heard)
  // The bundle lies where the files are searched: it shows nobody unless it is asked to.
  const bundles = ['--out', join(store, 'bundles', randomUUID()), '--recipient', 'bank-1', '--basis', 'LegalClaim']
  const officer = ['--as', 'PrivacyOfficer:p-1', '--store', store]
  await runAndHear(['evidence', 'export', orderId, ...bundles, ...officer, '--for', 'stripe'], heard)
  // Refused, without a font; the sentences that say which signs a font lacks have tests of their own.
  const pages = ['--out', tmpdir(), '--font', '/dev/null']
  await runAndHear(['evidence', 'pages', join(bundles[1] ?? '', `${orderId}-evidence-20260601`), ...pages], heard)
  await runAndHear(['copy', '--from', store, '--to', join(store, 'copies', randomUUID())], heard)
  // What somebody types is on the screen already; it is the answer that must not repeat it.
  for (const json of [[], ['--json']]) {
    const { out, err } = await runHere(['search', typed, '--store', store, ...json])
    heard.say('readdress search', out + err)
  }
}

/** The commands of the program that read a store. */
export const asked = (orderId: string): ReadonlyArray<ReadonlyArray<string>> => [
  ...askedOfOrder(orderId),
  ['worklist'],
  ['due', '--at', '2030-01-01T00:00Z'],
  ['scorecard', '--month', '2026-03'],
  ['metrics', '--month', '2026-03'],
  ['settings'],
  ['personal', 'unusual'],
  ['keys', 'status'],
  ['keys', 'rotate'],
  ['keys', 'create'],
  ['keys', 'rotate-log'],
  ['log', 'checkpoint'],
  ['log', 'check'],
  ['views', 'status'],
  ['views', 'compare'],
  ['views', 'rebuild', '--anew'],
  ['outbox', 'list'],
  ['outbox', 'list', '--parked'],
  ['webhooks', 'refused']
]

/** Those of them that are about one order. */
export const askedOfOrder = (orderId: string): ReadonlyArray<ReadonlyArray<string>> => [
  ['order', orderId],
  ['detail', orderId],
  ['history', orderId],
  ['timeline', orderId],
  ['audit', orderId],
  ['inspect', orderId],
  ['messages', orderId],
  ['checklist', orderId],
  ['search', orderId],
  ['tracking', '--order', orderId],
  ['retention', orderId],
  ['personal', 'log', '--order', orderId],
  ['personal', 'attach', orderId, '/dev/null'],
  ['personal', 'link', orderId, '--person', randomUUID()],
  [
    ...['personal', 'open-attachment', orderId, randomUUID(), '--purpose', 'Dispute', '--basis', 'Contract'],
    ...['--as', 'PrivacyOfficer:p-1', '--to', join(tmpdir(), 'never-written.jpg')]
  ],
  // Refused, so that it says why; what it writes when it is not is meant to hold everything.
  [
    ...['personal', 'export', orderId, '--requested-by', 'b-1'],
    ...['--as', 'SellerAgent:a-1', '--to', join(tmpdir(), 'never-written.json')]
  ],
  // Refused as well.
  [
    ...['evidence', 'export', orderId, '--recipient', 'b-1', '--basis', 'Contract', '--disclose', 'Every'],
    ...['--as', 'SellerAgent:a-1', '--out', join(tmpdir(), 'never-written')]
  ],
  ['personal', 'request-export', orderId, '--requested-by', 'b-1', '--as', 'PrivacyOfficer:p-1'],
  ['personal', 'requests']
]

/** The names of the commands that the program has, as its help tells them. */
export const commandsOfTheProgram = async (): Promise<ReadonlyArray<string>> => {
  const { out } = await runHere(['--help'])
  const [, commands = ''] = out.split('Commands:\n')
  return [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)
}
