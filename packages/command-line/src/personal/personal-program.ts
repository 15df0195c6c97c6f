import { type Command, Option } from 'commander'
import type { AccessesOf, OrderId } from 'readdress'
import { AccessPurpose } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { zoneName } from '../texts/time-text.ts'
import { type Acting, actingCommand } from './acting.ts'
import { addAttachments } from './attachment-program.ts'
import { addErasing } from './erasing-program.ts'
import { type ExportRequest, exportCommand } from './export-command.ts'
import { addIncidents } from './incident-program.ts'
import { type LinkRequest, linkCommand } from './link-command.ts'
import { logCommand } from './log-command.ts'
import { readZone } from './read-zone.ts'
import { showCommand } from './show-command.ts'

interface Showing extends Acting {
  readonly subject: string
  readonly fields: string
  readonly purpose: AccessPurpose
  readonly basis: string
  readonly receiver?: string
  readonly case?: string
  readonly underHold?: string
  readonly whole: boolean
}

interface Logging extends NamedStore {
  readonly order?: OrderId
  readonly subject?: string
  readonly day?: string
  readonly actor?: string
  readonly json: boolean
}

const accessesOf = (
  order: OrderId | undefined,
  subject: string | undefined,
  day: string | undefined,
  actor: string | undefined,
  now: Date
): AccessesOf => {
  if (order !== undefined) return { orderId: order, ...(subject === undefined ? {} : { subject }) }
  if (actor !== undefined) return { actor }
  return { day: day ?? now.toISOString().slice(0, 10) }
}

const readOrderIds = (text: string, before: ReadonlyArray<OrderId> = []): ReadonlyArray<OrderId> => [
  ...before,
  readOrderId(text)
]

/** Adds `personal` with its commands to the program. */
export const addPersonal = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const personal = program
    .command('personal')
    .description('Personal data: shown for a purpose, handed to the person, and erased.')
  withStore(personal.command('log'))
    .description('Tell who saw personal data in clear, or wanted to, when and what for.')
    .addOption(new Option('--order <id>', 'of this order').argParser(readOrderId).conflicts(['day', 'actor']))
    .option('--subject <person>', 'of this person in it')
    .addOption(
      new Option('--day <date>', 'on this day in UTC, 2026-03-01; today, if nothing is said').conflicts([
        'order',
        'actor'
      ])
    )
    .addOption(new Option('--actor <id>', 'by this actor').conflicts(['order', 'day']))
    .option('--json', 'one JSON array instead of text', false)
    .action(async ({ order, subject, day, actor, ...rest }: Logging) => {
      end(await logCommand({ of: accessesOf(order, subject, day, actor, surroundings.now()), ...rest }, surroundings))
    })
  actingCommand(personal, 'show')
    .description('Show personal values of an order in clear; that you saw them is written down first.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--fields <list>', 'Name, Phone, Street, …, with commas between; Every where the purpose opens all')
    .addOption(
      new Option('--purpose <purpose>', 'what for').choices(Object.keys(AccessPurpose.keys)).makeOptionMandatory()
    )
    .requiredOption('--basis <code>', 'on what legal basis, such as Contract')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--receiver <id>', 'who is given the values, if not you')
    .option('--case <id>', 'the case that it is for')
    .option('--under-hold <id>', 'the legal hold that opens data which may only be kept')
    .option('--whole', 'of every event of the order, not only of the address to deliver to', false)
    .action(async (orderId: OrderId, options: Showing) => {
      end(await showCommand({ orderId, ...options }, surroundings))
    })
  actingCommand(personal, 'export')
    .description(
      'Write all that there is about one person into files for that person, and who saw it; written down first.'
    )
    .argument('<ids...>', 'the ids of the orders', readOrderIds)
    .requiredOption('--requested-by <id>', 'the pseudonym of whoever asked, and is given it')
    .requiredOption('--to <path>', 'a folder, made if it is missing; or FILE.json, or FILE.html for people')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--basis <code>', 'on what legal basis', 'LegalObligation')
    .addOption(
      new Option('--zone <name>', 'whose clocks the page shows, Asia/Shanghai').argParser(readZone).default(zoneName())
    )
    .action(async (orderIds: ExportRequest['orderIds'], options: Omit<ExportRequest, 'orderIds'>) => {
      end(await exportCommand({ orderIds, ...options }, surroundings))
    })
  withStore(personal.command('link'))
    .description('Say that a person is the same in several orders, so that an export of one brings the others.')
    .argument('<ids...>', 'the ids of the orders', readOrderIds)
    .requiredOption('--person <uuid>', 'the random UUID that you keep for this customer; never a name or a number')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .action(async (orderIds: LinkRequest['orderIds'], options: Omit<LinkRequest, 'orderIds'>) => {
      end(await linkCommand({ orderIds, ...options }, surroundings))
    })
  addAttachments(personal, surroundings, end)
  addErasing(personal, surroundings, end)
  addIncidents(personal, surroundings, end)
}
