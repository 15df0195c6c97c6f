import type { Command } from 'commander'
import { largestAttachment, type OrderId } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type AttachRequest, attachCommand } from './attach-command.ts'
import { disclosingCommand } from './disclosing.ts'
import { type OpenAttachmentRequest, openAttachmentCommand } from './open-attachment-command.ts'

type Attaching = Omit<AttachRequest, 'orderId' | 'path'>
type Opening = Omit<OpenAttachmentRequest, 'orderId' | 'storedAs'>

/** Adds the commands about sealed files to those about personal data. */
export const addAttachments = (personal: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  withStore(personal.command('attach'))
    .description('Seal a file about a person and keep it; what it tells goes into the evidence of a command.')
    .argument('<id>', 'the id of the order', readOrderId)
    .argument('<file>', `the file, of at most ${largestAttachment / 1024 ** 2} MiB; it is left as it is`)
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--media-type <type>', 'what kind of file it is, such as image/jpeg', 'application/octet-stream')
    .action(async (orderId: OrderId, path: string, options: Attaching) => {
      end(await attachCommand({ orderId, path, ...options }, surroundings))
    })
  disclosingCommand(personal, 'open-attachment', 'the file')
    .description('Write a sealed file of an order in clear; that you saw it is written down first.')
    .argument('<id>', 'the id of the order', readOrderId)
    .argument('<attachment>', 'what the event says under storedAs')
    .requiredOption('--to <file>', 'the file to write, which is not there yet')
    .action(async (orderId: OrderId, storedAs: string, options: Opening) => {
      end(await openAttachmentCommand({ orderId, storedAs, ...options }, surroundings))
    })
}
