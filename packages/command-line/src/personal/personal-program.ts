import { type Command, Option } from 'commander'
import type { AccessesOf, OrderId } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId, readOrderIds } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { addAttachments } from './attachment-program.ts'
import { disclosingCommand } from './disclosing.ts'
import { addErasing } from './erasing-program.ts'
import { addExport } from './export-program.ts'
import { addIncidents } from './incident-program.ts'
import { type LinkRequest, linkCommand } from './link-command.ts'
import { logCommand } from './log-command.ts'
import { readDay } from './read-day.ts'
import { type ShowRequest, showCommand } from './show-command.ts'
import { unusualCommand } from './unusual-command.ts'

type Showing = Omit<ShowRequest, 'orderId'>

interface Logging extends NamedStore {
  readonly order?: OrderId
  readonly subject?: string
  readonly day?: string
  readonly actor?: string
  readonly json: boolean
}

interface Unusual extends NamedStore {
  readonly day?: string
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
      new Option('--day <date>', 'on this day in UTC, 2026-03-01; today, if nothing is said')
        .argParser(readDay)
        .conflicts(['order', 'actor'])
    )
    .addOption(new Option('--actor <id>', 'by this actor').conflicts(['order', 'day']))
    .option('--json', 'one JSON array instead of text', false)
    .action(async ({ order, subject, day, actor, ...rest }: Logging) => {
      end(await logCommand({ of: accessesOf(order, subject, day, actor, surroundings.now()), ...rest }, surroundings))
    })
  withStore(personal.command('unusual'))
    .description('Tell what a privacy officer should look into: who saw unusually much, or without a task.')
    .option('--day <date>', 'on this day in UTC, 2026-03-01; today, if nothing is said', readDay)
    .option('--json', 'one JSON array instead of text', false)
    .action(async ({ day = surroundings.now().toISOString().slice(0, 10), ...rest }: Unusual) => {
      end(await unusualCommand({ day, ...rest }, surroundings))
    })
  disclosingCommand(personal, 'show', 'the values')
    .description('Show personal values of an order in clear; that you saw them is written down first.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--fields <list>', 'Name, Phone, Street, …, with commas between; Every where the purpose opens all')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--whole', 'of every event of the order, not only of the address to deliver to', false)
    .action(async (orderId: OrderId, options: Showing) => {
      end(await showCommand({ orderId, ...options }, surroundings))
    })
  withStore(personal.command('link'))
    .description('Say that a person is the same in several orders, so that an export of one brings the others.')
    .argument('<ids...>', 'the ids of the orders', readOrderIds)
    .requiredOption('--person <uuid>', 'the random UUID that you keep for this customer; never a name or a number')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .action(async (orderIds: LinkRequest['orderIds'], options: Omit<LinkRequest, 'orderIds'>) => {
      end(await linkCommand({ orderIds, ...options }, surroundings))
    })
  addExport(personal, surroundings, end)
  addAttachments(personal, surroundings, end)
  addErasing(personal, surroundings, end)
  addIncidents(personal, surroundings, end)
}
