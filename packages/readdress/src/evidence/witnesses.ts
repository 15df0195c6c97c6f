import type { StoreUnavailable } from '@readdress/event-store'
import {
  type CosignedCheckpoint,
  cosignCheckpoint,
  type LogFault,
  type LogStorage,
  type Witness,
  type WitnessError
} from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'

/** Others who sign each checkpoint that only adds to what they have seen, so that nobody can be shown another log. */
export interface Witnesses {
  /** Such as `httpWitness`. */
  readonly ask: ReadonlyArray<Witness>
  /** How many of them must have signed the end of a bundle's log, for those who verify: one, if not said. */
  readonly quorum?: number
}

/** What a witness did with the newest checkpoint. */
export type WitnessOutcome =
  | (CosignedCheckpoint & { readonly type: 'Cosigned'; readonly witness: string })
  | WitnessError
  | StoreUnavailable
  | LogFault

/** Has the newest checkpoint signed by every witness, one after the other; one that does not answer stops no other. */
export const cosignLog = async (
  storage: LogStorage,
  witnesses: Witnesses | undefined
): Promise<ReadonlyArray<WitnessOutcome>> => {
  const outcomes: Array<WitnessOutcome> = []
  for (const witness of witnesses?.ask ?? []) {
    const cosigned = await cosignCheckpoint(storage, witness)()
    if (Either.isLeft(cosigned)) outcomes.push(cosigned.left)
    else if (cosigned.right !== null) outcomes.push({ type: 'Cosigned', witness: witness.key.name, ...cosigned.right })
  }
  return outcomes
}
