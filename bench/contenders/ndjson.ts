import { createReadStream, existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { EventToAppend } from '@readdress/event-store'

/** One line of an NDJSON file. */
export const lineOf = (event: EventToAppend): string => `${JSON.stringify(event)}\n`

/** The events of an NDJSON file. */
export async function* eventsInLines(file: string): AsyncGenerator<EventToAppend> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line)
  }
}

/** Makes an NDJSON file, unless it is there. */
export const linesFile = async (file: string, events: () => Iterable<EventToAppend>): Promise<string> => {
  if (existsSync(file)) return file
  await writeFile(`${file}.part`, lines(events()))
  await rename(`${file}.part`, file)
  return file
}

function* lines(events: Iterable<EventToAppend>): Generator<string> {
  for (const event of events) yield lineOf(event)
}
