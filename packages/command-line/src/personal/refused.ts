import type { ExitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { type PersonalFailure, personalRefusal } from '../texts/personal-refusal.ts'

/** Says why something was not done with personal data, and gives how the program ends. */
export const refused = ({ err }: Surroundings, failure: PersonalFailure): ExitCode => {
  const { text, code } = personalRefusal(failure)
  err.write(`${text}\n`)
  return code
}
