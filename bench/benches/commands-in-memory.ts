import type { Bench, Contender } from '../bench-definition.ts'
import { castoreInMemory } from '../contenders/castore-in-memory.ts'
import { emmettInMemory } from '../contenders/emmett-in-memory.ts'
import { type OrdersInMemory, plainArrays, readdressInMemory } from '../contenders/orders-in-memory.ts'
import { seconds } from '../stopwatch.ts'
import { commandsFor, eventsBefore, notice, orderBefore, ordersFor, warmUp } from '../workload/notices.ts'

/** P4: commands on stores that live in memory. */
export const commandsInMemory: Bench = {
  name: 'P4',
  work: 'commands on an in-memory store, each on another order of 8 events',
  unit: 'commands/s',
  reference: 'emmett in memory',
  goals: [{ contender: 'readdress', sign: '≥', bound: 1.5, against: 'emmett in memory' }],
  contenders: [
    keeping('emmett in memory', emmettInMemory),
    keeping('castore in memory', castoreInMemory),
    keeping('Map of arrays', plainArrays),
    keeping('readdress', readdressInMemory)
  ],
  proof: (size) => proofOfEvents(commandsFor(size), commandsFor(size))
}

/** P4, second part: a command must not take longer because there are more streams. */
export const growingMemory: Bench = {
  name: 'P4 growth',
  work: 'the same commands with ten times as many other streams beside them',
  unit: 'commands/s',
  reference: 'readdress',
  goals: [{ contender: 'readdress, ten times the streams', sign: '≥', bound: 0.9, against: 'readdress' }],
  contenders: [
    keeping('readdress', readdressInMemory),
    keeping('readdress, ten times the streams', readdressInMemory, 10)
  ],
  proof: (size) => proofOfEvents(commandsFor(size), commandsFor(size))
}

function keeping(name: string, make: () => OrdersInMemory, times = 1): Contender {
  return {
    name,
    measure: async ({ size }) => {
      const orders = make()
      for (let n = 0; n < times * ordersFor(size); n += 1) await orders.put(orderBefore(n))
      for (const { stream, command } of warmUp(size)) await orders.handle(stream, command)
      const notices = Array.from({ length: commandsFor(size) }, (_, n) => notice(n, n))
      const took = await seconds(async () => {
        for (const { stream, command } of notices) await orders.handle(stream, command)
      })
      let events = 0
      for (const { stream } of notices) events += await orders.eventsOf(stream)
      return {
        value: notices.length / took,
        proof: proofOfEvents(notices.length, events - notices.length * eventsBefore)
      }
    }
  }
}

const proofOfEvents = (streams: number, added: number): string => `${added} events added to ${streams} streams`
