import { createHash, timingSafeEqual } from 'node:crypto'
import { ActorId, OrderId } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { ActorRole } from 'readdress'
import { type Malformed, read } from './read.ts'

/** Who calls: the actor of his commands, and the orders that he may see and act on; null: all of them. */
export interface Caller {
  readonly role: ActorRole
  readonly id: ActorId
  readonly orders: ReadonlyArray<OrderId> | null
  /** The digest of his token, by which his calls are counted. */
  readonly key: string
}

/** Who calls with this `Authorization` header; null where its token is unknown. */
export type CallerOf = (authorization: string | undefined) => Caller | null

const Sha256 = t.refinement(t.string, (text) => /^[0-9a-f]{64}$/.test(text), '64 hexadecimal digits in lower case')

const Token = t.exact(
  t.intersection([t.type({ sha256: Sha256, role: ActorRole, id: ActorId }), t.partial({ orders: t.array(OrderId) })])
)

/**
 * The callers of a file of tokens, `[{ "sha256": …, "role": "SellerAgent", "id": "a-1c20" }]`. It holds digests: whoever reads it can call nothing.
 *
 * Buyers and recipients are people of certain orders, so their tokens name these in `orders`; refused where one does not.
 */
export const callersIn = (file: unknown): Either.Either<Malformed, CallerOf> => {
  const tokens = read(t.array(Token), file)
  if (Either.isLeft(tokens)) return tokens
  const callers = tokens.right.map(({ sha256, role, id, orders = null }) => ({
    digest: Buffer.from(sha256, 'hex'),
    caller: { role, id, orders, key: sha256 }
  }))
  const unbound = callers.findIndex(({ caller }) => caller.orders === null && isOfOneOrder(caller.role))
  if (unbound !== -1)
    return Either.left({
      type: 'InvalidValue',
      field: `${unbound}.orders`,
      problem: 'expected the orders of this person'
    })
  return Either.right((authorization) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) return null
    const digest = createHash('sha256').update(token).digest()
    // Every digest is looked at, whatever was found: how long it takes tells nothing.
    return callers.reduce<Caller | null>(
      (found, known) => (timingSafeEqual(known.digest, digest) ? known.caller : found),
      null
    )
  })
}

const isOfOneOrder = (role: ActorRole): boolean => role === 'Buyer' || role === 'Recipient'
