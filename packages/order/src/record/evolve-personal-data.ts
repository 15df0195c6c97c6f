import { isAfter } from '../values/instant.ts'
import type { PersonalDataEvent } from './personal-data-events.ts'
import type { RecordState, SubjectOnRecord } from './state.ts'

/**
 * What an event changes in what is remembered of persons. What was said last counts, in whichever order it came; of two things said of one moment,
 * the one that forbids more. Nobody comes back from an erasure.
 */
export const evolvePersonalData = (state: RecordState, event: PersonalDataEvent): RecordState => {
  const said = saidBy(event)
  const before = state.dataSubjects.find(({ subject }) => subject === said.subject)
  return isNews(before, said)
    ? { ...state, dataSubjects: [...state.dataSubjects.filter((one) => one !== before), said] }
    : state
}

const saidBy = ({ type, data, metadata }: PersonalDataEvent): SubjectOnRecord => {
  const { subject } = data
  switch (type) {
    case 'PersonalDataRestricted':
      return { subject, status: 'Restricted', since: metadata.occurredAt }
    case 'PersonalDataReleased':
      return { subject, status: 'Released', since: metadata.occurredAt }
    case 'PersonalDataErased':
      return { subject, status: 'Erased', since: data.destroyedAt }
  }
}

const isNews = (before: SubjectOnRecord | undefined, said: SubjectOnRecord): boolean => {
  if (before === undefined) return true
  if (before.status === 'Erased') return false
  return (
    said.status === 'Erased' ||
    isAfter(said.since, before.since) ||
    (said.since === before.since && said.status === 'Restricted')
  )
}
