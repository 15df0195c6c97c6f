import { type AgreementCommand, agreementCommands } from './agreement-commands.ts'
import { type AmendmentCommand, amendmentCommands } from './amendment-commands.ts'
import { type CaseCommand, caseCommands } from './case-commands.ts'
import { type WishCommand, wishCommands } from './commands.ts'
import { type ProtectionCommand, protectionCommands } from './protection-commands.ts'

/** Everything that may be asked about the address of an order. */
export type AddressChangeCommand = WishCommand | CaseCommand | AgreementCommand | AmendmentCommand | ProtectionCommand

/** The codecs of these commands. */
export const addressChangeCommands = [
  ...wishCommands,
  ...caseCommands,
  ...agreementCommands,
  ...amendmentCommands,
  ...protectionCommands
] as const
