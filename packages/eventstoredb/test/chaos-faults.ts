import { setTimeout } from 'node:timers/promises'
import { type CallStatus, type EventStoreDbServer, type Fault, plain, refusals } from '@readdress/eventstoredb-server'

/** From 0 to below 1, the same row for the same seed. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// By which a server says that it has done nothing, and by which it says nothing of the kind.
const undone = [refusals.busy(), refusals.notReady()]
const open = [refusals.timedOut(), ...[1, 2, 4, 8, 10, 13, 14, 15].map((code) => plain(code, 'Chaos'))]

type Random = () => number
type Trouble = (server: EventStoreDbServer, random: Random) => Promise<void>

const upTo = (random: Random, most: number): number => Math.floor(random() * most)
const oneOf = <A>(random: Random, [first, ...rest]: readonly [A, ...ReadonlyArray<A>]): A =>
  [first, ...rest][upTo(random, rest.length + 1)] ?? first
const status = (random: Random, statuses: ReadonlyArray<CallStatus>): Fault => ({
  type: 'Status',
  status: statuses[upTo(random, statuses.length)] ?? plain(14, 'Chaos')
})
const delay = (random: Random): Fault => ({ type: 'Delay', milliseconds: upTo(random, 200) })

// What a server may do to an append, before it stores it or after.
const ofAppends = (random: Random): Fault => {
  const next = oneOf<Fault>(random, [
    status(random, open),
    { type: 'Hang' },
    { type: 'Reset' },
    delay(random),
    { type: 'EmptyAnswer' },
    { type: 'NoPosition' }
  ])
  const before = random() < 0.2 ? status(random, undone) : next
  return random() < 0.5 ? { type: 'CommitThen', next } : before
}

// To reads and subscriptions; but a server that cuts a read short and calls it complete cannot be found out.
const ofReads = (random: Random): Fault =>
  oneOf<Fault>(random, [
    status(random, [...undone, ...open]),
    { type: 'Hang' },
    { type: 'Reset' },
    delay(random),
    { type: 'EndAfter', messages: upTo(random, 20), status: plain(oneOf(random, [10, 13, 14]), 'Chaos') },
    { type: 'StallAfter', messages: upTo(random, 20) },
    { type: 'Duplicate', events: upTo(random, 20) },
    { type: 'Omit', message: oneOf(random, ['caughtUp', 'checkpoint'] as const) },
    {
      type: 'Checkpoints',
      sent: (commit) => [
        { commit, prepare: 0n },
        { commit: 0n, prepare: 0n }
      ]
    }
  ])

const arm =
  (rpc: 'append' | 'read', fault: (random: Random) => Fault): Trouble =>
  async ({ faults }, random) =>
    faults.arm(rpc, fault(random), 1 + upTo(random, 3))

const bad =
  (begin: (server: EventStoreDbServer) => unknown, end: (server: EventStoreDbServer) => unknown): Trouble =>
  async (server, random) => {
    await begin(server)
    await setTimeout(upTo(random, 100))
    await end(server)
  }

const thaw = ({ link }: EventStoreDbServer): void => link.thaw()

const ofCalls: readonly [Trouble, Trouble] = [arm('append', ofAppends), arm('read', ofReads)]

const ofTheWay: readonly [Trouble, ...ReadonlyArray<Trouble>] = [
  async ({ link }) => link.cut(),
  bad(({ link }) => link.freeze(), thaw),
  bad(({ link }) => link.blackHole(), thaw),
  bad(
    ({ link }) => link.refuse(),
    ({ link }) => link.listen()
  ),
  bad(
    (server) => server.kill(),
    (server) => server.start({ keepsData: true })
  )
]

/** One trouble more; afterwards the server is there again, but for the calls that are still to meet theirs. */
export const trouble: Trouble = (server, random) => oneOf(random, random() < 0.75 ? ofCalls : ofTheWay)(server, random)
