import { type Command, Option } from 'commander'
import { AccessPurpose, type OrderId } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { actingCommand } from './acting.ts'
import { type AttachRequest, attachCommand } from './attach-command.ts'
import { type OpenAttachmentRequest, openAttachmentCommand } from './open-attachment-command.ts'

type Attaching = Omit<AttachRequest, 'orderId' | 'path'>
type Opening = Omit<OpenAttachmentRequest, 'orderId' | 'storedAs'>

/** Adds the commands about sealed files to those about personal data. */
export const addAttachments = (personal: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  withStore(personal.command('attach'))
    .description('Seal a file about a person and keep it; what it tells goes into the evidence of a command.')
    .argument('<id>', 'the id of the order', readOrderId)
    .argument('<file>', 'the file, of at most 16 MiB; it is left as it is')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--media-type <type>', 'what kind of file it is, such as image/jpeg', 'application/octet-stream')
    .action(async (orderId: OrderId, path: string, options: Attaching) => {
      end(await attachCommand({ orderId, path, ...options }, surroundings))
    })
  actingCommand(personal, 'open-attachment')
    .description('Write a sealed file of an order in clear; that you saw it is written down first.')
    .argument('<id>', 'the id of the order', readOrderId)
    .argument('<attachment>', 'what the event says under storedAs')
    .requiredOption('--to <file>', 'the file to write, which is not there yet')
    .addOption(
      new Option('--purpose <purpose>', 'what for').choices(Object.keys(AccessPurpose.keys)).makeOptionMandatory()
    )
    .requiredOption('--basis <code>', 'on what legal basis, such as Contract')
    .option('--receiver <id>', 'who is given the file, if not you')
    .option('--case <id>', 'the case that it is for')
    .option('--under-hold <id>', 'the legal hold that opens data which may only be kept')
    .action(async (orderId: OrderId, storedAs: string, options: Opening) => {
      end(await openAttachmentCommand({ orderId, storedAs, ...options }, surroundings))
    })
}
