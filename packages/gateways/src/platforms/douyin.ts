import { createHash } from 'node:crypto'
import { Actor, CaseId, isAfter, ShortText, SourceRef, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { derivedId } from '../derived-id.ts'
import { readJson, readText } from '../payload.ts'
import { malformed, notForUs, type Refusal } from '../refusal.ts'
import { checkSignature } from '../signature.ts'
import { momentOfSeconds } from '../spelled-time.ts'
import { shortText } from '../text-within.ts'
import type { AboutOrder, Fact, Translated } from '../translated.ts'
import { headerOf, type Webhook } from '../webhook.ts'
import { douyinAddress } from './douyin-address.ts'
import { DouyinPush, readAddressMessage } from './douyin-message.ts'
import type { PlatformSettings } from './platform-settings.ts'

/** What a shop has agreed with Douyin: the key of its app, and the secret under which messages are signed. */
export interface DouyinSettings extends PlatformSettings {
  readonly appKey: string
}

/**
 * What a push of Douyin says: each message with tag 111, by which the buyer applies for another address, before or after shipping, or with tag 105, that the address was changed. Others, and
 * test messages, are not for us.
 *
 * It is signed in the header `event-sign`: MD5 of app key, body and app secret, in hexadecimal digits. What is encrypted or masked is left out, so most addresses come without name, telephone and
 * street: whoever decrypts them revises the proposal. It is sent again until it is answered with the body `{"code":0,"msg":"success"}`, the reply that its gateway names.
 */
export const douyin = (
  webhook: Webhook,
  { key, appKey }: DouyinSettings
): Either.Either<Refusal, ReadonlyArray<Translated<AboutOrder>>> =>
  pipe(
    checkSignature(
      {
        place: 'event-sign',
        given: headerOf(webhook, 'event-sign')?.toLowerCase(),
        // The sender chose it: nothing better is to be had.
        right: createHash('md5').update(appKey).update(webhook.body).update(key).digest('hex')
      },
      key
    ),
    Either.flatMap(() => readText(webhook.body)),
    Either.flatMap(readJson(DouyinPush)),
    Either.flatMap((messages) => {
      const ours = messages.flatMap(
        ({ tag, data }, place): ReadonlyArray<Message> => (tag === '111' || tag === '105' ? [{ tag, data, place }] : [])
      )
      return ours.length === 0
        ? notForUs('tag', 'expected 111 or 105')
        : Either.traverseArray((one: Message) => translatedMessage(one, webhook))(ours)
    })
  )

interface Message {
  readonly tag: '111' | '105'
  readonly data: string
  readonly place: number
}

const translatedMessage = (
  { tag, data, place }: Message,
  webhook: Webhook
): Either.Either<Refusal, Translated<AboutOrder>> => {
  const read = readAddressMessage(data)
  if (Either.isLeft(read)) return Either.left(under(`${place}.data`, read.left))
  const { message, place: shown } = read.right
  const time = momentOfSeconds(tag === '111' ? message.apply_time : message.update_time)
  const address = douyinAddress(shown, message.receiver_msg)
  const platformOrderNo = shortText(message.p_id)
  if (platformOrderNo === null) return malformed(`${place}.data.p_id`, 'expected the number of an order')
  if (time === null) return malformed(`${place}.data`, 'expected a time in seconds')
  if (address === null) return malformed(`${place}.data.receiver_msg.addr`, 'expected an address')
  const eventId = derivedId(tag, platformOrderNo, time)
  const common = {
    channel: 'PlatformSelfService',
    occurredAt: isAfter(time, webhook.receivedAt) ? webhook.receivedAt : time,
    source: written(SourceRef, { system: 'douyin', eventId })
  } as const
  // Douyin does not say who the recipient is to the buyer, nor who changed what is changed already.
  const fact: Fact =
    tag === '111'
      ? {
          ...common,
          type: 'RequestAddressChange',
          actor: written(Actor, { role: 'Buyer', id: 'douyin' }),
          data: {
            caseId: written(CaseId, derivedId('case', platformOrderNo, time)),
            initiator: 'Buyer',
            reason: 'Other',
            address,
            recipientIsBuyer: true
          }
        }
      : {
          ...common,
          type: 'ObservePlatformAddress',
          actor: written(Actor, { role: 'Platform', id: 'douyin' }),
          channel: 'Api',
          data: { address, recipientIsBuyer: true, changedBy: 'Unknown', changedAt: time }
        }
  return Either.right({
    about: { type: 'Order', platform: written(ShortText, 'douyin'), platformOrderNo },
    facts: [fact]
  })
}

const under = (place: string, refusal: Refusal): Refusal =>
  'field' in refusal ? { ...refusal, field: [place, refusal.field].filter((part) => part !== '').join('.') } : refusal
