import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer, type DataSubject } from '../../values/data-subject.ts'
import { known } from '../../values/personal.ts'
import { hasId } from '../../values/recent-ids.ts'
import type { RecordMessage } from '../commands.ts'
import type { MessageParty } from '../enumerations.ts'
import { speakerOf } from '../other-party.ts'

/** What was said is a fact, and is about whoever wrote it or was written to. */
export const recordMessage = ({ data }: InContext<RecordMessage>, order: PlacedOrder): Decision => {
  if (hasId(order.record.messageIds, data.messageId)) return accept()
  const version = versionOf(order.addressChange, data.version ?? order.addressChange.ordered)
  if (version === undefined) return unknownReference('Version', String(data.version))
  return accept({
    type: 'MessageExchanged',
    data: {
      messageId: data.messageId,
      direction: data.direction,
      party: data.party,
      channel: data.channel,
      body: known(subjectOf(data.party, version.recipient), data.body),
      sentAt: data.sentAt,
      inReplyTo: data.inReplyTo ?? null
    }
  })
}

const subjectOf = (party: MessageParty, recipient: DataSubject): DataSubject => {
  switch (party) {
    case 'Buyer':
      return buyer
    case 'Recipient':
      return recipient
    case 'Occupant':
    case 'Carrier':
    case 'Warehouse':
    case 'Platform':
    case 'Internal':
      return speakerOf(party)
  }
}
