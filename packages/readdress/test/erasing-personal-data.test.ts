import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { genericErasurePolicy } from '@readdress/privacy'
import type { By } from 'readdress'
import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop, wanted } from './personal-shop.ts'
import { give } from './shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

const [officer, second, third] = ['p-1', 'p-2', 'p-3'].map((id) => ({ role: 'PrivacyOfficer', id })) as [By, By, By]

const wish = {
  orderId,
  subject: 'buyer',
  ground: 'SubjectWish',
  requestedBy: 'buyer-17',
  channel: 'Email',
  by: officer
}

const requested = async (): Promise<string> => (await done(kept.shop().personal.requestErasure(wish))).erasureId

describe('erasing personal data', () => {
  test('leaves the order, and nobody can read the person any more', async () => {
    kept = await personalShop(atOnce)
    await done(kept.shop().search('13812341234'))
    const erasureId = await requested()
    await done(kept.shop().personal.approveErasure({ erasureId, by: officer }))
    await done(kept.shop().personal.approveErasure({ erasureId, by: second }))
    const { state } = await done(kept.shop().personal.erase({ erasureId, by: third }))
    expect(state).toMatchObject({ status: 'Destroyed', approvedBy: [officer.id, second.id] })
    expect(await kept.shop().personal.reveal(wanted)()).toMatchObject({
      left: { type: 'ValueErased', subject: 'buyer' }
    })
    expect(await done(kept.shop().search('13812341234'))).toMatchObject({ type: 'None' })
    expect(await done(kept.shop().currentAddress('A-1'))).toMatchObject({ ordered: { version: 1 } })
    const [entry] = await done(kept.shop().retentionCalendar({ orderId }))
    expect(entry).toMatchObject({ subject: 'buyer', status: 'Erased', nextStep: 'Effect' })
    await kept.openAgain()
    const told = JSON.stringify(await done(kept.shop().inspect('A-1')))
    expect(told).not.toMatch(/张|138(?:1234|\*)/)
  })

  test('can be done again after it was interrupted, and is done once', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const by of [officer, second]) await done(kept.shop().personal.approveErasure({ erasureId, by }))
    const first = await done(kept.shop().personal.erase({ erasureId, by: third }))
    expect(await done(kept.shop().personal.erase({ erasureId, by: third }))).toEqual(first)
    const trail = await done(kept.shop().auditTrail('A-1'))
    expect(trail.filter(({ type }) => type === 'PersonalDataErased')).toHaveLength(1)
  })

  test('is asked for once, also when it is asked again under the same id', async () => {
    kept = await personalShop(atOnce)
    const again = { ...wish, erasureId: '6f9619ff-8b86-4d01-b42d-00cf4fc964f1' }
    const first = await done(kept.shop().personal.requestErasure(again))
    expect(await done(kept.shop().personal.requestErasure(again))).toEqual(first)
    const trail = await done(kept.shop().auditTrail('A-1'))
    expect(trail.filter(({ type }) => type === 'PersonalDataRestricted')).toHaveLength(1)
  })

  test('is not asked for of a person whom the order does not know', async () => {
    kept = await personalShop(atOnce)
    expect(await kept.shop().personal.requestErasure({ ...wish, subject: 'recipient-9' })()).toMatchObject({
      left: { type: 'UnknownReference', kind: 'DataSubject', id: 'recipient-9' }
    })
  })

  test('repeats no name that was given where a person of the order belongs, and keeps no telephone number', async () => {
    kept = await personalShop(atOnce)
    const { personal } = kept.shop()
    const named = await personal.requestErasure({ ...wish, subject: '张三' })()
    expect(named).toMatchObject({ left: { type: 'InvalidValue', field: 'subject' } })
    expect(JSON.stringify(named)).not.toContain('张三')
    expect(await personal.requestErasure({ ...wish, requestedBy: '13800138000' })()).toMatchObject({
      left: { type: 'InvalidValue', field: 'data.requestedBy' }
    })
  })

  test('restricts the data at once, and waits as long as the law wants them kept', async () => {
    kept = await personalShop({ erasures: { ...genericErasurePolicy, grace: 'P0D' } })
    const { erasureId, state } = await done(kept.shop().personal.requestErasure(wish))
    expect(state).toMatchObject({
      status: 'Living',
      restricted: 'ErasureRequested',
      request: { deferred: { ground: 'StatutoryRetention' } }
    })
    expect(await kept.shop().personal.reveal(wanted)()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    expect(await kept.shop().personal.approveErasure({ erasureId, by: officer })()).toMatchObject({
      left: { type: 'RetentionRunning', ground: 'StatutoryRetention', until: expect.stringMatching(/^\d{4}-/) }
    })
    expect(await kept.shop().personal.erase({ erasureId, by: third })()).toMatchObject({
      left: { type: 'RetentionRunning' }
    })
  })

  test('waits for the release of a legal hold, under which a dispute may still be fought', async () => {
    kept = await personalShop(atOnce)
    const holdId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
    const hold = { holdId, ground: 'Dispute', ref: 'C-1' }
    expect(await give(kept.shop(), 3, '08:02', 'PlaceLegalHold', hold, officer.role)).toMatchObject({ _tag: 'Right' })
    const erasureId = await requested()
    expect(await kept.shop().personal.approveErasure({ erasureId, by: officer })()).toMatchObject({
      left: { type: 'LegalHoldActive', holdIds: [holdId] }
    })
    const dispute = { ...wanted, purpose: 'Dispute', fields: ['Every'], by: officer, underHold: holdId } as const
    expect(JSON.stringify(await done(kept.shop().personal.reveal(dispute)))).toContain('张三')
  })

  test.each([
    ['by one person alone', [officer], third],
    ['by the one who does it', [officer, third], third]
  ])('is refused when it is approved %s', async (_, approvers, executor) => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const by of approvers) await done(kept.shop().personal.approveErasure({ erasureId, by }))
    expect(await kept.shop().personal.erase({ erasureId, by: executor })()).toMatchObject({
      left: { type: 'SecondApproverNeeded' }
    })
    expect(JSON.stringify(await done(kept.shop().currentAddress('A-1')))).toContain('ordered')
  })

  test('knows no erasure that nobody asked for', async () => {
    kept = await personalShop(atOnce)
    const about = { erasureId: '6f9619ff-8b86-4d01-b42d-00cf4fc964f0', by: officer }
    for (const step of [kept.shop().personal.approveErasure(about), kept.shop().personal.erase(about)]) {
      expect(await step()).toMatchObject({ left: { type: 'UnknownReference', kind: 'ErasureRequest' } })
    }
  })

  test('leaves nothing in any file but what was sealed under keys that are gone', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const by of [officer, second]) await done(kept.shop().personal.approveErasure({ erasureId, by }))
    await done(kept.shop().personal.erase({ erasureId, by: third }))
    await kept.openAgain()
    const files = readdirSync(kept.place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const holding = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('张三'))
    expect(holding).toEqual([])
  })
})
