import { InvalidArgumentError } from 'commander'
import type { By } from 'readdress'

/** Reads who acts: `ROLE:ID`, the role and the pseudonym of a person. */
export const readActor = (text: string): By => {
  const [role, id, ...others] = text.split(':')
  if (role === undefined || id === undefined || others.length > 0 || !/^[A-Za-z0-9-]{1,64}$/.test(id)) {
    throw new InvalidArgumentError('Expected ROLE:ID, such as PrivacyOfficer:p-7; never a name or a telephone number.')
  }
  return { role, id }
}
