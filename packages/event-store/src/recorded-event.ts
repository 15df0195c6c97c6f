import type { JsonObject } from './json.ts'
import type { Position } from './position.ts'
import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** An event on its way into the store: `id` is a UUID in lower case, `type` 1 to 200 characters that do not begin with `$`. */
export interface EventToAppend {
  readonly id: string
  readonly type: string
  readonly data: JsonObject
  readonly metadata: JsonObject
}

/** An event at rest: what was appended, and where it stands. */
export interface RecordedEvent extends EventToAppend {
  readonly position: Position
  readonly stream: StreamName
  readonly revision: Revision
}
