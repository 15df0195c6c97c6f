import type { RecordedEvent } from '@readdress/event-store'
import type { DisclosureOf, Predicate, WithheldReason } from '@readdress/evidence'
import { type Because, discloseLeaves, type KeyStore } from '@readdress/privacy'
import { fieldOf } from '../personal/personal-leaves.ts'
import { isWanted } from './asking-to-show.ts'

/** What a bundle shows of the persons in an order, and what it does not, with the reason. */
export interface DisclosedLeaves extends Pick<Predicate, 'disclosed' | 'withheld'> {
  readonly disclosures: ReadonlyArray<DisclosureOf>
}

/** The personal values of these events whose fields are wanted; `Every` is every field. */
export const disclosedLeaves = async (
  keys: KeyStore,
  events: ReadonlyArray<RecordedEvent>,
  wanted: ReadonlyArray<string>
): Promise<DisclosedLeaves> => {
  const disclosures: Array<DisclosureOf> = []
  const disclosed: Array<DisclosedLeaves['disclosed'][number]> = []
  const withheld: Array<DisclosedLeaves['withheld'][number]> = []
  for (const event of events) {
    const rev = String(event.revision)
    for (const { pointer, held } of await discloseLeaves(keys, event)) {
      if ('because' in held) {
        withheld.push({ pointer, reason: reasons[held.because], rev })
      } else if (isWanted(wanted, fieldOf(pointer))) {
        disclosures.push({ disclosure: held.disclosure, rev })
        disclosed.push({ pointer, rev })
      } else {
        withheld.push({ pointer, reason: 'out-of-scope', rev })
      }
    }
  }
  return { disclosures, disclosed, withheld }
}

const reasons: Readonly<Record<Because, WithheldReason>> = {
  Destroyed: 'erased',
  Restricted: 'restricted',
  Withheld: 'out-of-scope'
}
