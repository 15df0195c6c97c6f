import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { genericErasurePolicy } from '../../packages/privacy/src/index.ts'
import { type By, Duration, OrderId, openReaddress, type Readdress } from '../../packages/readdress/src/index.ts'
import { at, oldAddress, placing } from '../../packages/readdress/test/shop.ts'
import { marking, stems } from './marks.ts'
import { askTheProgram, runAndHear } from './program-at-work.ts'
import { askAll, hearing, rebuildAll } from './shop-at-work.ts'
import { filesIn, formsOf, tracesIn } from './traces.ts'

const marks = marking()
const [nickname, phone] = [marks.markOf('晓晓_2020'), marks.markOf('13812341234')]
const forms = formsOf(Object.values(stems))
const orderId = 'C-1'

const done = async <A>(step: () => Promise<Either.Either<{ readonly type: string }, A>>): Promise<A> => {
  const answer = await step()
  if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const opened = (folder: string): Promise<Readdress> => {
  const retention = 'P0D'
  if (!Duration.is(retention)) throw new TypeError('no duration')
  return done(openReaddress({ store: { folder }, retention, erasures: { ...genericErasurePolicy, grace: 'P0D' } }))
}

// A gift: the nickname is the buyer's, the address another's.
const placed = async (shop: Readdress): Promise<void> => {
  const address = { ...oldAddress, recipientName: marks.markOf('张三'), phone, detail: marks.markOf('530号') }
  const gift = { ...placing, orderedAt: at('08:00'), buyer: { nickname }, recipientIsBuyer: false, address }
  for (const [step, [type, data]] of Object.entries({
    PlaceOrder: gift,
    CancelOrder: { reason: 'BuyerWish' }
  }).entries())
    await done(
      shop.receive({
        type,
        commandId: `c0de0000-0000-4000-8000-${String(step).padStart(12, '0')}`,
        orderId,
        actor: { role: 'SellerAgent', id: 'x-1' },
        channel: 'PlatformChat',
        occurredAt: at('08:01'),
        data
      })
    )
}

const officer = (id: string): By => ({ role: 'PrivacyOfficer', id })

describe('a person who is erased', () => {
  test('is found and shown by nothing any more, while the other person of the order is', {
    timeout: 600_000
  }, async () => {
    const place = mkdtempSync(join(tmpdir(), 'readdress-canary-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const folder = join(place, 'orders')
    const heard = hearing()
    const shop = await opened(folder)
    await placed(shop)
    if (!OrderId.is(orderId)) throw new TypeError('no id')
    const { personal } = shop
    const toShow = {
      orderId,
      fields: ['Every'],
      purpose: 'SubjectAccess',
      legalBasis: 'Law',
      by: officer('p-1'),
      of: 'every'
    } as const
    expect(await done(shop.search(phone))).toMatchObject({ type: 'One' })
    expect(JSON.stringify(await done(personal.reveal({ ...toShow, subject: 'recipient-1' })))).toContain(stems.han)
    const by = officer('p-1')
    const file = Buffer.from(`${marks.markOf('张三')} ${phone}`)
    for (const subject of ['recipient-1', 'buyer'])
      heard.say('attached', await done(personal.attach({ orderId, subject, file, mediaType: 'text/plain' })))
    heard.say('in words', await personal.attach({ orderId, subject: phone, file, mediaType: nickname })())
    heard.say('linked', await personal.link({ orderId, subject: 'buyer', person: phone })())
    const asking = { orders: [{ orderId, subject: 'buyer' }], by }
    for (const requestedBy of ['b-1', phone])
      heard.say('export requested', await personal.requestExport({ ...asking, requestedBy })())
    heard.say('export requests', await personal.exportRequests()())
    const wish = { orderId, subject: 'recipient-1', ground: 'SubjectWish', requestedBy: 'r-1', channel: 'Email', by }
    const erasure = await done(personal.requestErasure(wish))
    heard.say('requested', erasure)
    for (const [subject, ground] of [
      ['recipient-1', 'SubjectWish'],
      [phone, nickname]
    ] as const)
      heard.say('requested in all', await personal.requestLinkedErasures({ ...wish, subject, ground })())
    for (const id of ['p-2', 'p-3'])
      heard.say('approved', await personal.approveErasure({ ...erasure, by: officer(id) })())
    const continued = await done(personal.continueErasures())
    expect(continued).toMatchObject([{ done: ['KeysDestroyed'], waitsFor: { type: 'GraceNotOver' } }])
    heard.say('continued', continued)
    heard.say('shown', await personal.reveal({ ...toShow, subject: 'recipient-1' })())
    heard.say('in words', await personal.refuseErasure({ ...erasure, by, ground: nickname })())
    heard.say('reconciled', await personal.reconcile()())
    await askAll(shop, [{ orderId, commands: [] }], [phone, marks.markOf('张三')], heard)
    await rebuildAll(shop, heard)
    expect(await done(shop.search(phone))).toEqual({ type: 'None' })
    expect(await done(shop.search(nickname))).toMatchObject({ type: 'One' })
    expect(JSON.stringify(await done(personal.reveal({ ...toShow, subject: 'buyer' })))).toContain(nickname)
    heard.say('search keys', await personal.destroySearchKeys()())
    await shop.close()
    await askTheProgram(folder, orderId, phone, heard)
    const { erasureId } = erasure
    const acting = ['--store', folder, '--as', 'PrivacyOfficer:p-1']
    for (const args of [
      [
        'show',
        orderId,
        '--subject',
        'recipient-1',
        '--fields',
        'Every',
        '--purpose',
        'SubjectAccess',
        '--basis',
        'Law'
      ],
      ['request-erasure', orderId, '--linked', '--ground', 'SubjectWish', '--requested-by', 'b-1'],
      ['withdraw-erasure', erasureId],
      ['lift-restriction', erasureId, '--ground', 'Mistake'],
      ['continue-erasures']
    ])
      await runAndHear(['personal', ...args, ...acting], heard)
    expect(tracesIn([...heard.writings(), ...filesIn(place)], forms).traces).toEqual([])
  })
})
