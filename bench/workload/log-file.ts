import { join } from 'node:path'
import type { Place } from '../bench-definition.ts'
import { logOfW, markOf } from '../workload.ts'
import { eventFile } from './event-file.ts'

/** The log of W as an event file. */
export const logFile = ({ fixtures, size }: Pick<Place, 'fixtures' | 'size'>): Promise<string> =>
  eventFile(join(fixtures, `log-${size}.sqlite`), () => logOfW(size))

/** What a reading of the whole log comes to: events, and the sum of their marks. */
export const proofOfLog = (size: number): string => {
  let [events, marks] = [0, 0]
  for (const { event } of logOfW(size)) {
    events += 1
    marks += markOf(event.type, event.data, event.metadata)
  }
  return proofOfReading(events, marks)
}

/** The same as a reader tells it. */
export const proofOfReading = (events: number, marks: number): string => `${events} events, marks ${marks}`
