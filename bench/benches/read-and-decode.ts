import { beginning } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender } from '../bench-definition.ts'
import { warmedUp } from '../contenders/warmed-up.ts'
import { seconds } from '../stopwatch.ts'
import { logFile, proofOfLog, proofOfReading } from '../workload/log-file.ts'
import { openEvents } from '../workload/open-stores.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { markOf } from '../workload.ts'
import { rawIterate, rawReaders } from './whole-log.ts'

/** P6, first part: every event of the log, through the port and the codecs. */
export const readingAndDecoding: Bench = {
  name: 'P6 decode',
  work: 'all events of the embedded store, in order, each decoded by its codec',
  unit: 'events/s',
  reference: rawIterate,
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.75, against: rawIterate }],
  contenders: [...rawReaders(), reading('readdress, not decoded', false), reading('readdress', true)].map(warmedUp),
  proof: proofOfLog
}

function reading(name: string, isDecoded: boolean): Contender {
  return {
    name,
    prepare: logFile,
    measure: async (place) => {
      const store = await openEvents(await logFile(place))
      let [events, marks] = [0, 0]
      const took = await seconds(async () => {
        for await (const recorded of store.readAll(beginning)) {
          if (isDecoded && Either.isLeft(orderRegistry.decode(recorded))) continue
          events += 1
          marks += markOf(recorded.type, recorded.data, recorded.metadata)
        }
      })
      await store.close()
      return { value: events / took, proof: proofOfReading(events, marks) }
    }
  }
}
