import { type DerivedStore, genericErasurePolicy, handleAccesses } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { type By, type ErasureNotice, openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atOnce, done, orderId, wanted } from './personal-shop.ts'
import { at, give, placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

const [officer, second] = ['p-1', 'p-2'].map((id): By => ({ role: 'PrivacyOfficer', id })) as [By, By]
const day = 24 * 60 * 60_000
const wish = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email', by: officer }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const place = async (shop: Readdress): Promise<void> => {
  await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
  await give(shop, 2, '08:01', 'CancelOrder', { reason: 'BuyerWish' })
}

const placed = async (settings: Parameters<typeof shopOver>[1] = {}): Promise<Readdress> => {
  const shop = shopOver(storesToTest(), settings)
  await place(shop)
  return shop
}

const approved = async (shop: Readdress): Promise<string> => {
  const { erasureId } = await done(shop.personal.requestErasure(wish))
  for (const by of [officer, second]) await done(shop.personal.approveErasure({ erasureId, by }))
  return erasureId
}

const continued = async (shop: Readdress, ...[how = {}]: Parameters<Readdress['personal']['continueErasures']>) =>
  (await done(shop.personal.continueErasures(how))).map(({ done, waitsFor }) => [done.join(', '), waitsFor])

describe('continuing erasures', () => {
  test('takes each as far as it can go, and says what it waits for until when', async () => {
    const shop = await placed()
    const { erasureId } = await done(shop.personal.requestErasure(wish))
    const nobodyYet = { type: 'SecondApproverNeeded', approvers: [] }
    expect(await continued(shop)).toMatchObject([['RetentionExpired', nobodyYet]])
    for (const by of [officer, second]) await done(shop.personal.approveErasure({ erasureId, by }))
    const until = new Date(Date.now() + 14 * day).toISOString()
    const backups = { type: 'GraceNotOver', until }
    expect(await continued(shop)).toEqual([['KeysDestroyed', backups]])
    expect(await continued(shop)).toEqual([['', backups]])
    vi.setSystemTime(until)
    expect(await continued(shop)).toEqual([['ErasureEffective', null]])
    expect(await continued(shop)).toEqual([])
    const [entry] = await done(shop.retentionCalendar({ orderId }))
    expect(entry).toMatchObject({ status: 'Erased', nextStep: 'Nothing' })
  })

  test('is done by the reactions of a shop, where two persons have approved, looked at once an hour', async () => {
    const shop = await placed()
    const { round } = shop.reactions()
    const { erasureId } = await done(shop.personal.requestErasure(wish))
    const statusAfter = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * 60_000)
      await done(round())
      const { state } = await done(shop.personal.erasure(erasureId))
      return state.status === 'Destroyed' && state.effectiveAt !== null ? 'Effective' : state.status
    }
    expect(await statusAfter(0)).toBe('Living')
    for (const by of [officer, second]) await done(shop.personal.approveErasure({ erasureId, by }))
    expect(await statusAfter(59)).toBe('Living')
    await done(shop.reactions({ erasures: false }).round())
    expect((await done(shop.personal.erasure(erasureId))).state.status).toBe('Living')
    expect(await statusAfter(1)).toBe('Destroyed')
    expect(await statusAfter(14 * 24 * 60)).toBe('Effective')
  })

  test('waits as long as a backup may hold the keys, as the shop says', async () => {
    const shop = await done(openReaddress({ store: 'in-memory', ...atOnce, backupWindowDays: 30 }))
    await place(shop)
    await approved(shop)
    const until = new Date(Date.now() + 30 * day).toISOString()
    expect(await continued(shop)).toEqual([['KeysDestroyed', { type: 'GraceNotOver', until }]])
    expect(() => openReaddress({ store: 'in-memory', backupWindowDays: 6 })).toThrow(RangeError)
  })

  test('goes on by itself when a legal hold is released', async () => {
    const shop = await placed()
    const holdId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
    await give(shop, 3, '08:02', 'PlaceLegalHold', { holdId, ground: 'Dispute', ref: 'C-1' }, officer.role)
    await done(shop.personal.requestErasure(wish))
    expect(await continued(shop)).toMatchObject([['RetentionExpired', { type: 'LegalHoldActive', holdIds: [holdId] }]])
    await give(shop, 4, '08:03', 'ReleaseLegalHold', { holdId, why: 'Decided' }, officer.role)
    expect(await continued(shop)).toMatchObject([['', { type: 'SecondApproverNeeded' }]])
  })

  test('has those told who were given data, once, and waits for them otherwise', async () => {
    const shop = await placed()
    await done(shop.personal.reveal({ ...wanted, purpose: 'CarrierInstruction', receiver: 'sf' }))
    await done(shop.personal.reveal(wanted))
    const erasureId = await approved(shop)
    const notTold = { type: 'RecipientsNotTold', receivers: ['sf'] }
    expect(await continued(shop)).toEqual([['KeysDestroyed', notTold]])
    expect(await continued(shop, { tellRecipients: () => TaskEither.left('line is down') })).toEqual([['', notTold]])
    const breaking = () => {
      throw new Error('nobody wrote this')
    }
    expect(await continued(shop, { tellRecipients: breaking })).toEqual([['', notTold]])
    const notices: Array<ErasureNotice> = []
    const tellRecipients = (notice: ErasureNotice) => TaskEither.fromIO(() => notices.push(notice))
    expect(await continued(shop, { tellRecipients })).toMatchObject([['RecipientsNotified', { type: 'GraceNotOver' }]])
    await continued(shop, { tellRecipients })
    expect(notices).toEqual([{ erasureId, orderId, subject: 'buyer', receivers: ['sf'] }])
  })

  test('takes the word of whoever told them', async () => {
    const shop = await placed()
    await done(shop.personal.reveal({ ...wanted, purpose: 'CarrierInstruction', receiver: 'sf' }))
    const erasureId = await approved(shop)
    await continued(shop)
    await done(shop.personal.notifyRecipients({ erasureId, by: officer, receivers: ['sf'] }))
    expect(await continued(shop)).toMatchObject([['', { type: 'GraceNotOver' }]])
  })

  test('has those told whom the log names as no pseudonym is named any more', async () => {
    const stores = storesToTest()
    const shop = shopOver(stores)
    await place(shop)
    // What was written when any code was taken for a receiver.
    const { by: actor, ...asked } = { ...wanted, purpose: 'CarrierInstruction', receiver: '4006001234' } as const
    const [channel, occurredAt, commandId] = ['Internal', at('08:02'), '6f9619ff-8b86-4d01-b42d-00cf4fc964f1']
    const circumstances = { stage: 'AwaitingShipment', restricted: null, destroyedAt: null, openHolds: [] }
    const data = { ...asked, caseId: null, underHold: null, circumstances }
    const written = { type: 'RevealPersonalData', commandId, actor, channel, occurredAt, data } as const
    await done(handleAccesses(stores.opened)(written))
    const erasureId = await approved(shop)
    const notTold = { type: 'RecipientsNotTold', receivers: ['4006001234'] }
    expect(await continued(shop)).toEqual([['KeysDestroyed', notTold]])
    const told = (receivers: ReadonlyArray<string>) =>
      shop.personal.notifyRecipients({ erasureId, by: officer, receivers })()
    expect(await told(['4006001234', '13800138000'])).toMatchObject({
      left: { type: 'InvalidValue', field: 'data.receivers' }
    })
    const tellRecipients = () => TaskEither.right(null)
    expect(await continued(shop, { tellRecipients })).toMatchObject([['RecipientsNotified', { type: 'GraceNotOver' }]])
    expect(await told(['4006001234'])).toMatchObject({ _tag: 'Right' })
  })

  test('ends only when nothing that was derived is left', async () => {
    let left = 1
    const asked: Array<readonly [string, string]> = []
    const mailingList: DerivedStore = {
      name: 'mailing-list',
      forget: (...whose) => {
        asked.push(whose)
        if (left === 2) throw new Error('out of order')
        return TaskEither.right({ removed: 1, left })
      }
    }
    const shop = await placed({ derivedData: [mailingList] })
    await done(shop.search('13812341234'))
    await approved(shop)
    await continued(shop)
    vi.setSystemTime(Date.now() + 14 * day)
    const notClean = { type: 'EvidenceMissing', need: ['mailing-list'] }
    for (left of [1, 2]) expect(await continued(shop)).toEqual([['', notClean]])
    left = 0
    expect(await continued(shop)).toEqual([['ErasureEffective', null]])
    expect(new Set(asked.map((whose) => whose.join(' ')))).toEqual(new Set(['order-A-1 buyer']))
    expect(await done(shop.search('13812341234'))).toEqual({ type: 'None' })
  })

  test('leaves to a person what the policy leaves to persons', async () => {
    const permitted = { ...genericErasurePolicy.permitted, DestroyKeys: ['PrivacyOfficer'] }
    const byOfficers = { ...genericErasurePolicy, grace: 'P0D', permitted }
    const shop = await placed({ erasures: byOfficers })
    await approved(shop)
    expect(await continued(shop)).toMatchObject([['', { type: 'ActorNotPermitted', role: 'System' }]])
    expect(JSON.stringify(await done(shop.inspect(orderId)))).not.toContain('PersonalDataErased')
    const third = { role: 'PrivacyOfficer', id: 'p-3' }
    expect(await continued(shop, { by: third })).toMatchObject([['KeysDestroyed', { type: 'GraceNotOver' }]])
  })
})
