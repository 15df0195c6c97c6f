import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { ActorId, ActorRole, type By, Pseudonym } from 'readdress'

/** What is expected where somebody is named who acts. */
export const actorForm = `ROLE:ID, such as PrivacyOfficer:p-7: one of the roles ${Object.keys(ActorRole.keys).join(', ')}, and a pseudonym of letters, digits and hyphens, never a name or a telephone number`

const readBy = (text: string): By | null => {
  const [role, id, ...others] = text.split(':')
  return others.length === 0 && ActorRole.is(role) && ActorId.is(id) && Pseudonym.is(id) ? { role, id } : null
}

/** Who acts, as it is written on the command line and in settings: `ROLE:ID`, the role and the pseudonym of a person. */
export const ActorText = new t.Type<By, string, unknown>(
  actorForm,
  (input): input is By => t.strict({ role: ActorRole, id: ActorId }).is(input),
  (input, context) => {
    const by = typeof input === 'string' ? readBy(input) : null
    return by === null ? t.failure(input, context) : Either.right(by)
  },
  ({ role, id }) => `${role}:${id}`
)
