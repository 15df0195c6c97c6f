import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { By, Incident, IncidentNotRecorded, NotSealedStore, PersonalData } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import type { Acting } from './acting.ts'

/** Puts something about an incident on record, and tells how it stands. */
export const incidentCommand = (
  { json, ...acting }: Acting,
  surroundings: Surroundings,
  step: (personal: PersonalData, by: By) => TaskEither<IncidentNotRecorded | NotSealedStore, Incident>
): Promise<ExitCode> =>
  askStoreAs(acting, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const made = await step(personal, by)()
    if (Either.isLeft(made)) {
      const { text, code } = personalRefusal(made.left)
      err.write(`${text}\n`)
      return code
    }
    out.write(json ? `${JSON.stringify(made.right, null, 2)}\n` : `${textOf(made.right)}\n`)
    return exitCode.done
  })

const textOf = ({ recorded, recordedOn, measures, reports }: Incident): string => {
  const { incidentId, kind, count, orderIds, discoveredAt } = recorded
  const where = orderIds.length === 0 ? '' : ` in ${orderIds.join(', ')}`
  const against = measures === null ? 'nothing was done against it yet' : `done against it: ${measures.join(', ')}`
  const told = reports.map(({ authority, reference }) => `; reported to ${authority} as ${reference}`).join('')
  return `Incident ${incidentId}, ${kind} of ${count}${where}, discovered at ${discoveredAt}, recorded on ${recordedOn}: ${against}${told}.`
}
