import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { known } from '../../values/personal.ts'
import { hasId } from '../../values/recent-ids.ts'
import type { AddNote } from '../commands.ts'
import { personalPartsIn } from '../personal-parts.ts'
import { unknownOnRecord } from './unknown-on-record.ts'

/** A remark refers to an address version; one that repeats a phone, name or address of the order is refused. */
export const addNote = ({ data }: InContext<AddNote>, order: PlacedOrder): Decision => {
  if (hasId(order.record.noteIds, data.noteId)) return accept()
  const unknown = unknownOnRecord(order, data)
  if (unknown !== null) return refuse(unknown)
  if (data.version !== undefined && data.version > order.addressChange.versions.length)
    return unknownReference('Version', String(data.version))
  const matched = personalPartsIn(data.text, order)
  return matched.length > 0
    ? refuse({ type: 'PersonalDataInNote', matched })
    : accept({
        type: 'OrderNoteAdded',
        data: {
          noteId: data.noteId,
          text: known(buyer, data.text),
          mark: data.mark ?? 'None',
          caseId: data.caseId ?? null,
          version: data.version ?? null
        }
      })
}
