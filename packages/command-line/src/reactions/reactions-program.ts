import { type Command, InvalidArgumentError } from 'commander'
import { ActorId, Pseudonym } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type IntentRequest, type ListRequest, listCommand, settleCommand } from './outbox-command.ts'
import { type RunRequest, runCommand } from './run-command.ts'

/** Adds `run` and `outbox` to the program. */
export const addReactions = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  withStore(program.command('run'))
    .description(
      'Do what is to be done by itself: give the commands that follow from what happened, end waits that are over, keep the views up to date. It goes on until it is interrupted; of several processes one does it, and another takes over.'
    )
    .option('--from-beginning', 'act also on what happened before the first run', false)
    .option(
      '--no-erasures',
      'leave it to personal continue-erasures to destroy keys that two persons have approved to be destroyed'
    )
    .option(
      '--problems-to <id>',
      'who looks after problems with parcels that nobody has taken on, by the pseudonym that commands name',
      readActorId
    )
    .option('--json', 'tell what is done as one JSON object a line, for programs that collect logs', false)
    .option(
      '--partners <file>',
      'a module whose default export gives the partners: carrier, notification, platform, tracking'
    )
    .option('--health <port>', 'tell at http://127.0.0.1:PORT/health whether it does its work', readPort)
    .action(async (options: RunRequest) => {
      end(await runCommand(options, surroundings))
    })
  const outbox = program.command('outbox').description('Look after what is to be done by itself and is not done yet.')
  withStore(outbox.command('list'))
    .description('Tell what waits and what is left to people; it changes nothing.')
    .option('--parked', 'only what is left to people', false)
    .option('--json', 'one JSON array instead of text', false)
    .action(async (options: ListRequest) => {
      end(await listCommand(options, surroundings))
    })
  withStore(outbox.command('retry'))
    .description('Let an intent be tried again, as if it had not been tried before.')
    .argument('<intent>', 'its id, as outbox list tells it')
    .action(async (intentId: string, options: NamedStore) => {
      end(await settleCommand('retry', { intentId, ...options } satisfies IntentRequest, surroundings))
    })
  withStore(outbox.command('discard'))
    .description(
      'Take an intent out without doing it: somebody has done it by hand, or has decided that it need not be done.'
    )
    .argument('<intent>', 'its id, as outbox list tells it')
    .action(async (intentId: string, options: NamedStore) => {
      end(await settleCommand('discard', { intentId, ...options } satisfies IntentRequest, surroundings))
    })
}

const readActorId = (text: string): ActorId => {
  if (ActorId.is(text) && Pseudonym.is(text)) return text
  throw new InvalidArgumentError('Write the pseudonym of somebody, such as a-1c20, and no name or telephone number.')
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port
  throw new InvalidArgumentError('Write a number from 0 to 65535.')
}
