import type { Command } from 'commander'
import type { AboutErasure, OrderId, PersonalData } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Acting, actingCommand } from './acting.ts'
import { continueCommand } from './continue-command.ts'
import { erasureText, requestedText } from './erasure-text.ts'
import { linkedCommand } from './linked-command.ts'
import { listed } from './listed.ts'
import { reconcileCommand } from './reconcile-command.ts'
import { stepCommand } from './step-command.ts'

interface Requesting extends Acting {
  readonly subject: string
  readonly ground: string
  readonly requestedBy: string
  readonly channel: string
  readonly linked: boolean
}

/** Adds the commands about erasures to those about personal data. */
export const addErasing = (personal: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  // A command about one erasure; `given` is what it is told beside who acts.
  const step = <Given extends object>(
    name: string,
    description: string,
    made: (desk: PersonalData, about: AboutErasure, given: Given) => ReturnType<PersonalData['erase']>
  ): Command =>
    actingCommand(personal, name)
      .description(description)
      .argument('<erasure>', 'the id of the erasure')
      .action(async (erasureId: string, options: Acting & Given) => {
        end(await stepCommand(options, surroundings, (desk, by) => made(desk, { erasureId, by }, options), erasureText))
      })

  actingCommand(personal, 'request-erasure')
    .description('Ask that the data of one person in one order be erased; from then on they may only be kept.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--ground <code>', 'why, such as SubjectWish')
    .requiredOption('--requested-by <id>', 'the pseudonym of whoever asked')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--channel <channel>', 'how it was asked for', 'Email')
    .option('--linked', 'in every other order too that is linked to the person, an erasure for each', false)
    .action(async (orderId: OrderId, { subject, ground, requestedBy, channel, linked, ...rest }: Requesting) => {
      const wish = { orderId, subject, ground, requestedBy, channel }
      end(
        linked
          ? await linkedCommand(wish, rest, surroundings)
          : await stepCommand(rest, surroundings, (desk, by) => desk.requestErasure({ ...wish, by }), requestedText)
      )
    })
  step('approve-erasure', 'Say yes to an erasure in your own name; two persons must.', (desk, about) =>
    desk.approveErasure(about)
  )
  step('erase', 'Destroy the keys of the person, for ever. Interrupted, it is run again.', (desk, about) =>
    desk.erase(about)
  )
  step(
    'refuse-erasure',
    'Say that a request is not followed; the data may still only be kept.',
    (desk, about, { ground }: { readonly ground: string }) => desk.refuseErasure({ ...about, ground })
  ).requiredOption('--ground <code>', 'why, such as IdentityNotProven')
  step('withdraw-erasure', 'Take a request back; the data may still only be kept.', (desk, about) =>
    desk.withdrawErasure(about)
  )
  step(
    'lift-restriction',
    'Let the data be used again that may only be kept.',
    (desk, about, { ground }: { readonly ground: string }) => desk.liftRestriction({ ...about, ground })
  ).requiredOption('--ground <code>', 'why, such as RequestWithdrawn')
  step(
    'notify-recipients',
    'Put on record that those who were given data have been told of the erasure; you tell them.',
    (desk, about, { receivers }: { readonly receivers: string }) =>
      desk.notifyRecipients({ ...about, receivers: listed(receivers) })
  ).requiredOption('--receivers <list>', 'who was told, with commas between')
  actingCommand(personal, 'continue-erasures')
    .description('Take every erasure as far as it can go now, and tell what each waits for. Run it once a day.')
    .action(async (options: Acting) => {
      end(await continueCommand(options, surroundings))
    })
  withStore(personal.command('reconcile'))
    .description('After the keys were restored from a backup: destroy again what was destroyed.')
    .option('--json', 'one JSON document instead of text', false)
    .action(async (options: NamedStore & { readonly json: boolean }) => {
      end(await reconcileCommand(options, surroundings))
    })
}
