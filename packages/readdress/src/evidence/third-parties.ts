import type { LogStorage } from '@readdress/evidence'
import { type StampOutcome, stampLog, type TimeStamps } from './time-stamps.ts'
import { cosignLog, type Witnesses, type WitnessOutcome } from './witnesses.ts'

/** Who besides the shop says when its log was what it was, and that it was shown no other. */
export interface ThirdParties {
  readonly timeStamps?: TimeStamps
  readonly witnesses?: Witnesses
}

/** What they came to with the newest checkpoint; what was signed stands in any case. */
export interface Attested {
  /** Null where nobody stamps. */
  readonly stamp: StampOutcome | null
  readonly witnesses: ReadonlyArray<WitnessOutcome>
}

/** Asks them all. */
export const attest = async (storage: LogStorage, { timeStamps, witnesses }: ThirdParties): Promise<Attested> => {
  const [stamp, cosigned] = await Promise.all([stampLog(storage, timeStamps), cosignLog(storage, witnesses)])
  return { stamp, witnesses: cosigned }
}
