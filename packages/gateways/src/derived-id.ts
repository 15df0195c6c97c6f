import { v5 } from 'uuid'

// With another namespace a message that comes again would become another command.
const namespace = '5bec592c-6504-40fb-91e2-abee96291167'

/** An id that follows from these texts, so that it is the same each time: UUID version 5 over their list as JSON text. */
export const derivedId = (...from: ReadonlyArray<string | number>): string => v5(JSON.stringify(from), namespace)
