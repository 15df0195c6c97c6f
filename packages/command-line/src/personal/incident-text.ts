import type { Incident } from 'readdress'

/** How an incident stands, in a sentence. */
export const incidentText = ({ recorded, recordedOn, measures, reports }: Incident): string => {
  const { incidentId, kind, count, orderIds, discoveredAt } = recorded
  const where = orderIds.length === 0 ? '' : ` in ${orderIds.join(', ')}`
  const against = measures === null ? 'nothing was done against it yet' : `done against it: ${measures.join(', ')}`
  const told = reports.map(({ authority, reference }) => `; reported to ${authority} as ${reference}`).join('')
  return `Incident ${incidentId}, ${kind} of ${count}${where}, discovered at ${discoveredAt}, recorded on ${recordedOn}: ${against}${told}.`
}
