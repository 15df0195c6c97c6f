import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender, Measured, Place } from '../bench-definition.ts'
import { castoreOnPostgres } from '../contenders/castore-on-postgres.ts'
import { emmettOnPostgres } from '../contenders/emmett-on-postgres.ts'
import { type OrdersOfOurs, ordersWithoutChain, shopWithChain } from '../contenders/orders-of-ours.ts'
import { byCallers } from '../contenders/orders-on-postgres.ts'
import { pgAgainAfterConflict, pgWithLock } from '../contenders/pg-used-directly.ts'
import { inGroups, oneByOne } from '../contenders/raw-commands.ts'
import { betterSqlite, nodeSqlite, type OpenSqlite, type SqliteConnection } from '../contenders/sqlite-connection.ts'
import { seconds } from '../stopwatch.ts'
import { inWords, withWarmUp } from '../workload/commands-on-record.ts'
import { copyIn } from '../workload/event-file.ts'
import { commandsFor, eventsBefore, type Notice, notice, ordersFile, warmUp } from '../workload/notices.ts'
import { type Commands, onPostgres } from './commands-on-postgres.ts'

const callers = 16
const hotCommandsFor = (size: number): number => Math.min(400, commandsFor(size))

const toDistinctOrders: Commands = {
  notices: (size) => Array.from({ length: commandsFor(size) }, (_, n) => notice(n, n)),
  onRecord: (size) => ({ commands: commandsFor(size), streams: commandsFor(size), last: eventsBefore })
}
const toOneOrder: Commands = {
  notices: (size) => Array.from({ length: hotCommandsFor(size) }, (_, n) => notice(n, 0)),
  onRecord: (size) => ({
    commands: hotCommandsFor(size),
    streams: 1,
    last: eventsBefore + hotCommandsFor(size) - 1
  })
}

// The goals are those of the library without chain and seal, as the raw engine has neither; the shop has its chain, and checks it.
const [shop, unchained] = ['readdress, a shop with its chain', 'readdress, without chain']

/** P1: commands one after another, each durable before the next. */
export const sequentialCommands: Bench = {
  name: 'P1',
  work: 'durable commands one after another, each on another order',
  unit: 'commands/s',
  reference: 'node:sqlite FULL',
  goals: [{ contender: unchained, sign: '≥', bound: 0.8, against: 'node:sqlite FULL' }],
  contenders: [
    raw('node:sqlite FULL', nodeSqlite, 'FULL', toDistinctOrders, oneByOne),
    raw('node:sqlite NORMAL', nodeSqlite, 'NORMAL', toDistinctOrders, oneByOne),
    raw('better-sqlite3 FULL', betterSqlite, 'FULL', toDistinctOrders, oneByOne),
    onPostgres('pg', pgAgainAfterConflict, toDistinctOrders, 1),
    onPostgres('emmett-postgresql', emmettOnPostgres, toDistinctOrders, 1),
    onPostgres('castore on PostgreSQL', castoreOnPostgres, toDistinctOrders, 1),
    readdress(unchained, ordersWithoutChain, toDistinctOrders, 1),
    readdress(shop, shopWithChain, toDistinctOrders, 1)
  ],
  proof: proofOf(toDistinctOrders)
}

/** P2: sixteen callers at a time. */
export const concurrentCommands: Bench = {
  name: 'P2',
  work: 'durable commands by 16 callers, each on another order',
  unit: 'commands/s',
  reference: 'node:sqlite FULL, 16 a commit',
  goals: [
    { contender: unchained, sign: '≥', bound: 0.75, against: 'node:sqlite FULL, 16 a commit' },
    { contender: unchained, sign: '≥', bound: 2, against: 'node:sqlite FULL, one a commit' }
  ],
  contenders: [
    raw('node:sqlite FULL, 16 a commit', nodeSqlite, 'FULL', toDistinctOrders, (connection, notices) =>
      inGroups(connection, notices, callers)
    ),
    raw('node:sqlite FULL, one a commit', nodeSqlite, 'FULL', toDistinctOrders, oneByOne),
    onPostgres('pg', pgAgainAfterConflict, toDistinctOrders, callers),
    onPostgres('emmett-postgresql', emmettOnPostgres, toDistinctOrders, callers),
    onPostgres('castore on PostgreSQL', castoreOnPostgres, toDistinctOrders, callers),
    readdress(unchained, ordersWithoutChain, toDistinctOrders, callers),
    readdress(shop, shopWithChain, toDistinctOrders, callers)
  ],
  proof: proofOf(toDistinctOrders)
}

/** P3: sixteen callers want the same order. */
export const hotOrder: Bench = {
  name: 'P3',
  work: 'one order, 16 callers with 25 durable commands each; all of them on record afterwards',
  unit: 'commands/s',
  reference: 'node:sqlite FULL',
  goals: [{ contender: shop, sign: '≥', bound: 2, against: 'node:sqlite FULL' }],
  contenders: [
    raw('node:sqlite FULL', nodeSqlite, 'FULL', toOneOrder, oneByOne),
    onPostgres('pg, with a lock on the order', pgWithLock, toOneOrder, callers),
    onPostgres('emmett-postgresql', emmettOnPostgres, toOneOrder, callers),
    onPostgres('castore on PostgreSQL', castoreOnPostgres, toOneOrder, callers),
    readdress(shop, shopWithChain, toOneOrder, callers)
  ],
  proof: proofOf(toOneOrder)
}

function raw(
  name: string,
  open: OpenSqlite,
  synchronous: 'FULL' | 'NORMAL',
  commands: Commands,
  handleAll: (connection: SqliteConnection, notices: ReadonlyArray<Notice>) => void
): Contender {
  return {
    name,
    prepare: ordersFile,
    measure: async (place) => {
      const file = await copyIn(place, await ordersFile(place))
      const notices = commands.notices(place.size)
      const connection = open(file, synchronous)
      handleAll(connection, warmUp(place.size))
      const took = await seconds(() => handleAll(connection, notices))
      connection.close()
      return measured(notices.length / took, file)
    }
  }
}

function readdress(
  name: string,
  open: (file: string) => Promise<OrdersOfOurs>,
  commands: Commands,
  callersAtOnce: number
): Contender {
  return {
    name,
    prepare: ordersFile,
    measure: async (place: Place) => {
      const file = await copyIn(place, await ordersFile(place))
      const notices = commands.notices(place.size)
      const { handle, close } = await open(file)
      const handleAll = (all: ReadonlyArray<Notice>): Promise<void> =>
        byCallers(callersAtOnce, all, async ({ command }) => {
          const answer = await handle(command)()
          if (Either.isLeft(answer)) throw new Error(`refused: ${answer.left.type}`)
        })
      await handleAll(warmUp(place.size))
      const took = await seconds(() => handleAll(notices))
      await close()
      return measured(notices.length / took, file)
    }
  }
}

// Read back from the file, over a new connection: what is not there was not done.
const measured = (value: number, file: string): Measured => {
  const connection = nodeSqlite(file, 'FULL')
  const { commands, streams, last } =
    connection
      .prepare(
        `SELECT count(DISTINCT json_extract(data, '$.messageId')) AS commands, count(DISTINCT stream) AS streams,
         max(revision) AS last FROM event WHERE revision >= ? AND type = 'BuyerNotified'`
      )
      .get(eventsBefore) ?? {}
  connection.close()
  return { value, proof: inWords({ commands: Number(commands), streams: Number(streams), last: Number(last) }) }
}

function proofOf({ onRecord }: Commands): (size: number) => string {
  return (size) => inWords(withWarmUp(size, onRecord(size)))
}
