import type { Attested, StampOutcome, StampRule, WitnessOutcome } from 'readdress'
import { evidenceRefusal } from './evidence-refusal.ts'

/** What third parties did not do, in a sentence each; nothing where all did what they were asked for. */
export const notAttested = ({ stamp, witnesses }: Attested): ReadonlyArray<string> => [
  ...(stamp === null || stamp.type === 'Stamped' ? [] : [stampText(stamp)]),
  ...witnesses.flatMap((outcome) => (outcome.type === 'Cosigned' ? [] : [witnessText(outcome)]))
]

const witnessText = (failed: Exclude<WitnessOutcome, { readonly type: 'Cosigned' }>): string => {
  switch (failed.type) {
    case 'WitnessUnavailable':
      return `The witness ${failed.witness} ${reasons[failed.reason]}${failed.httpStatus === null ? '' : ` (HTTP ${failed.httpStatus})`}: it has not signed.`
    case 'WitnessRefused':
      return `The witness ${failed.witness} has not signed: ${refusals[failed.because]}.`
    case 'StoreUnavailable':
    case 'EvidenceBroken':
    case 'LogInconsistent':
    case 'LogKeyChanged':
    case 'StoreRolledBack':
      return evidenceRefusal(failed).text
  }
}

const refusals = {
  inconsistent: 'it has seen another log under this name, or a later one; bring back the newest folder "evidence"',
  'unknown-log': 'it does not know this log; register the key of the log with it',
  signature: 'what it gave is no signature of its key; check witnesses in the settings'
} as const

const stampText = (failed: Exclude<StampOutcome, { readonly type: 'Stamped' }>): string => {
  switch (failed.type) {
    case 'TimestamperUnavailable':
      return `The time-stamp service ${reasons[failed.reason]}${failed.httpStatus === null ? '' : ` (HTTP ${failed.httpStatus})`}: nothing was stamped.`
    case 'StampRefused':
      return `The time-stamp service gave what proves nothing: ${rules[failed.rule]}. Check timeStamps in the settings; nothing was stamped.`
    case 'StoreUnavailable':
      return 'The stamp cannot be read or written beside the log: check the rights of the folder "evidence" of the store, and whether there is room.'
  }
}

const reasons = {
  unreachable: 'cannot be reached',
  late: 'did not answer in time',
  answer: 'answered something else'
} as const

const rules: Readonly<Record<StampRule, string>> = {
  form: 'it is no time stamp in strict form',
  status: 'it was not granted',
  content: 'what is signed is no time stamp',
  imprint: 'it is over something else, or not by SHA-256',
  signer: 'it is not signed as it must be',
  certificate: 'the certificate of its signer is not for stamping only',
  signature: 'its signature does not hold',
  chain: 'it descends from no root in the settings',
  validity: 'a certificate was not valid at its time',
  nonce: 'it answers another request'
}
