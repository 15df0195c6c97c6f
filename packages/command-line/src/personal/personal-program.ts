import { type Command, Option } from 'commander'
import type { AccessesOf, By, OrderId } from 'readdress'
import { AccessPurpose } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { erasureCommand } from './erasure-command.ts'
import { logCommand } from './log-command.ts'
import { readActor } from './read-actor.ts'
import { showCommand } from './show-command.ts'

interface Acting extends NamedStore {
  readonly as: By
  readonly json: boolean
}

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

interface Requesting extends Acting {
  readonly subject: string
  readonly ground: string
  readonly requestedBy: string
  readonly channel: string
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

/** Adds `personal` with its commands to the program. */
export const addPersonal = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const personal = program.command('personal').description('Personal data: shown for a purpose, and erased.')
  const acting = (name: string): Command =>
    withStore(personal.command(name))
      .addOption(new Option('--as <role:id>', 'who acts').argParser(readActor).makeOptionMandatory())
      .option('--json', 'one JSON document instead of text', false)
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
  acting('show')
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
  acting('request-erasure')
    .description('Ask that the data of one person in one order be erased; from then on they may only be kept.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--ground <code>', 'why, such as SubjectWish')
    .requiredOption('--requested-by <id>', 'the pseudonym of whoever asked')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--channel <channel>', 'how it was asked for', 'Email')
    .action(async (orderId: OrderId, { as: by, subject, ground, requestedBy, channel, ...rest }: Requesting) => {
      const wish = { orderId, subject, ground, requestedBy, channel, by }
      end(await erasureCommand(rest, surroundings, ({ personal: desk }) => desk.requestErasure(wish)))
    })
  acting('approve-erasure')
    .description('Say yes to an erasure in your own name; two persons must.')
    .argument('<erasure>', 'the id of the erasure')
    .action(async (erasureId: string, { as: by, ...rest }: Acting) => {
      end(await erasureCommand(rest, surroundings, ({ personal: desk }) => desk.approveErasure({ erasureId, by })))
    })
  acting('erase')
    .description('Destroy the keys of the person, for ever. Interrupted, it is run again.')
    .argument('<erasure>', 'the id of the erasure')
    .action(async (erasureId: string, { as: by, ...rest }: Acting) => {
      end(await erasureCommand(rest, surroundings, ({ personal: desk }) => desk.erase({ erasureId, by })))
    })
}
