import { Actor, CaseId, type Instant, isAfter, ShortText, SourceRef, StatedAddress, written } from '@readdress/order'
import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { derivedId } from '../derived-id.ts'
import type { Fact, Hint } from '../translated.ts'

/** An order as its platform shows it to whoever looks. */
export interface OrderOnPlatform {
  readonly address: StatedAddress
  /** Whether the recipient is the buyer; true, if left out. */
  readonly recipientIsBuyer?: boolean
  /** The address that the buyer applies for, where nobody has agreed to it yet, and since when. */
  readonly appliedFor?: { readonly address: StatedAddress; readonly at: Instant }
}

/** Reads an order at its platform, by its number there: a client of the shop's own, for it needs the shop's access. */
export type ReadOrder = (platformOrderNo: ShortText, signal: AbortSignal) => TaskEither<PartnerFailure, OrderOnPlatform>

/** That something about the address of an order changed on a platform, when, and when we heard of it. */
export interface ToldChange {
  readonly platform: 'wechat' | 'xiaohongshu' | 'taobao'
  readonly platformOrderNo: ShortText
  readonly at: Instant
  readonly receivedAt: Instant
}

/** The hint by which a change becomes what the order shows then: its address, and the one that its buyer applies for. Who changed it, the platform does not tell. */
export const hintOf = (told: ToldChange, readOrder: ReadOrder): Hint => ({
  about: { type: 'Order', platform: written(ShortText, told.platform), platformOrderNo: told.platformOrderNo },
  readFacts: (signal) => async () => {
    const read = await readOrder(told.platformOrderNo, signal)()
    if (Either.isLeft(read)) return read
    const { address, appliedFor } = read.right
    const isRead = StatedAddress.is(address) && (appliedFor === undefined || StatedAddress.is(appliedFor.address))
    return isRead ? Either.right(factsOf(told, read.right)) : unreadable
  }
})

const unreadable = Either.left({ type: 'PartnerRefused', because: 'AddressUnreadable' } as const)

const factsOf = (
  { platform, platformOrderNo, at, receivedAt }: ToldChange,
  { address, recipientIsBuyer = true, appliedFor }: OrderOnPlatform
): ReadonlyArray<Fact> => {
  const source = (eventId: string) => written(SourceRef, { system: platform, eventId })
  const notLater = (moment: Instant) => (isAfter(moment, receivedAt) ? receivedAt : moment)
  const shown: Fact = {
    type: 'ObservePlatformAddress',
    actor: written(Actor, { role: 'Platform', id: platform }),
    channel: 'Api',
    occurredAt: notLater(at),
    source: source(derivedId('address', platformOrderNo, at)),
    data: { address, recipientIsBuyer, changedBy: 'Unknown', changedAt: notLater(at) }
  }
  if (appliedFor === undefined) return [shown]
  const wish: Fact = {
    type: 'RequestAddressChange',
    actor: written(Actor, { role: 'Buyer', id: platform }),
    channel: 'PlatformSelfService',
    occurredAt: notLater(appliedFor.at),
    source: source(derivedId('wish', platformOrderNo, appliedFor.at)),
    data: {
      caseId: written(CaseId, derivedId('case', platformOrderNo, appliedFor.at)),
      initiator: 'Buyer',
      reason: 'Other',
      address: appliedFor.address,
      recipientIsBuyer
    }
  }
  return [shown, wish]
}
