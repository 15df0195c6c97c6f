import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { sampleOrders } from '../../../data/sample-orders.ts'

const ordersInBlock = 200
const ordersAtOnce = 300
const seed = 2026

interface Command {
  readonly orderId: string
}

/** The numbers of the orders of a block; block 0 is the first. */
export const ordersOf = (block: number): ReadonlyArray<string> => [...commandsOf(block).keys()]

/** How many blocks make so many orders. */
export const blocksIn = (orders: number): number => Math.ceil(orders / ordersInBlock)

/** Fills the store of a folder with so many orders, unless it holds them: blocks of sample orders, each of a seed of its own, with everything that happened to each. */
export const fillStore = async (folder: string, orders: number, tell: (text: string) => unknown): Promise<void> => {
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const shop = opened.right
  const blocks = blocksIn(orders)
  if (!(await isFilled(shop, blocks))) {
    const began = performance.now()
    const waiting = ordersIn(blocks)
    let commands = 0
    const giving = async (): Promise<void> => {
      for (const order of waiting) {
        for (const command of order) await give(shop, command)
        commands += order.length
      }
    }
    await Promise.all(Array.from({ length: ordersAtOnce }, giving))
    const took = (performance.now() - began) / 1000
    tell(`${blocks * ordersInBlock} orders by ${commands} commands, ${Math.round(commands / took)} a second.`)
  }
  await shop.close()
}

// The last command of the last block has no second effect where it was taken before.
const isFilled = async ({ receive }: Readdress, blocks: number): Promise<boolean> => {
  const last = await receive([...commandsOf(blocks - 1).values()].at(-1)?.at(-1))()
  return Either.isRight(last) && last.right.outcome === 'Repeated'
}

function* ordersIn(blocks: number): Generator<ReadonlyArray<Command>> {
  for (let block = 0; block < blocks; block += 1) yield* commandsOf(block).values()
}

const commandsOf = (block: number): ReadonlyMap<string, ReadonlyArray<Command>> =>
  Map.groupBy(
    sampleOrders(seed + block, ordersInBlock).map(
      (line): Command => JSON.parse(line.replaceAll(/P2026\d{8}/g, (number) => `B${block}-${number}`))
    ),
    ({ orderId }) => orderId
  )

const give = async ({ receive }: Readdress, command: Command): Promise<void> => {
  const given = await receive(command)()
  if (Either.isLeft(given)) throw new Error(`${command.orderId}: ${given.left.type}`)
}
