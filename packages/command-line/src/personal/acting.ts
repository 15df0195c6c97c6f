import { type Command, Option } from 'commander'
import type { By } from 'readdress'
import { type NamedStore, withStore } from '../store-options.ts'
import { readActor } from './read-actor.ts'

/** What every command is given that somebody answers for. */
export interface Acting extends NamedStore {
  readonly as: By
  readonly json: boolean
}

/** Adds a command that somebody answers for. */
export const actingCommand = (program: Command, name: string): Command =>
  withStore(program.command(name))
    .addOption(new Option('--as <role:id>', 'who acts').argParser(readActor).makeOptionMandatory())
    .option('--json', 'one JSON document instead of text', false)
