import { buyer } from '@readdress/order'
import type { PersonalKeeper } from '@readdress/reactions'
import type { PersonalData } from '../personal/personal-data.ts'

const by = { role: 'System', id: 'reactions' } as const

/** What the reactions have done about personal data. */
export const keeperOf = ({
  rotateSubjectKeys,
  notifySubjectOfIncident
}: Pick<PersonalData, 'rotateSubjectKeys' | 'notifySubjectOfIncident'>): PersonalKeeper => ({
  rotateKeys: (keys) => rotateSubjectKeys({ ...keys, by }),
  recordTold: (told) => notifySubjectOfIncident({ ...told, subject: buyer, by })
})
