import { processPolicy, type Step } from '../process-policy.ts'

/** P24: where something happened to the personal data of an order, its buyer is told, and what comes from then on is sealed under other keys. Its address is looked at already: the flag is what is watched. */
export const actOnAnIncident = processPolicy('P24', ['AddressFlaggedForReview'], ({ event }) => {
  const { cause, ref } = event.data
  if (cause !== 'Incident' || ref === null) return []
  return [
    { type: 'RotateKeys', key: 'Rotate', why: 'Incident' },
    { type: 'TellOfIncident', key: 'Tell', incidentId: ref }
  ] satisfies ReadonlyArray<Step>
})
