import type { Refused } from 'readdress'
import { describe, expect, test } from 'vitest'
import { refusalSentences, refusalText } from '../src/texts/refusal-text.ts'

// A moment of the local clock, whatever its zone is.
const morning = new Date(2026, 2, 3, 9, 30).toISOString()

const refused = (type: Refused['type'], facts: object = {}): Refused => ({ type, ...facts }) as Refused

describe('a refusal is told in English and in Chinese:', () => {
  test.each([
    [
      refused('OrderIsCancelled', { cancelledAt: morning }),
      'The order was cancelled on 2026-03-03 09:30:00: nothing more is sent for it.',
      '该订单已于 2026年3月3日 09:30 取消，不再发货。'
    ],
    [
      refused('IncompleteAddress', { missing: ['Name', 'Phone', 'Detail'] }),
      'Parts of the address are missing: name, phone and detail.',
      '地址还不完整，请补充收件人姓名、电话、详细地址。'
    ],
    [
      refused('StaleAddressVersion', { expected: 1, current: 2 }),
      'The address has changed: this is about version 1, the ordered one is 2.',
      '收货地址已有更新：本次依据的是版本 1，当前为版本 2，请以当前地址为准。'
    ],
    [
      refused('CaseStatusForbids', { status: 'Superseded', byCaseId: 'c' }),
      'This change is superseded by a later one, so this step can no longer be taken.',
      '这张改址单目前为“已被取代”（由之后的改址单取代），不能再进行这一步。'
    ],
    [
      refused('PlatformAddressNotRechecked', { lastCheckedAt: null, maxAge: 'P1DT2H' }),
      "Read the platform's address again first: the last look may be at most 1 day 2 hours old.",
      '请先重新查看平台上的收货地址，距上次查看不得超过 1 天 2 小时。'
    ],
    [
      refused('ActorNotPermitted', { role: 'Carrier', command: 'PlaceOrder' }),
      'The role carrier may not give the command PlaceOrder.',
      '物流公司没有“下单”的操作权限。'
    ],
    [
      refused('FourEyesBroken', { step: 'AmendAddress', earlierStep: 'RequestAddressChange' }),
      'Two people must do this: whoever gave RequestAddressChange does not give AmendAddress.',
      '为了安全，这一步须由另一人办理：做过“申请改址”的人不能再做“修改收货地址”。'
    ],
    [
      refused('InvalidValue', { field: 'Phone', problem: 'TooFewDigits' }),
      'The value of Phone cannot be taken: TooFewDigits.',
      '“电话”填写有误（号码位数不足），请核对后重新提交。'
    ],
    [
      refused('InvalidValue', { field: '', problem: 'expected an object' }),
      'The value of the whole command cannot be taken: expected an object.',
      '整条内容填写有误，请核对后重新提交。'
    ],
    [
      refused('AddressIsLocked', { since: morning, ground: 'OurOwnReason' }),
      'The address has been locked since 2026-03-03 09:30:00: our own reason.',
      '收货地址自 2026年3月3日 09:30 起已被商家锁定（OurOwnReason），暂时不能修改。'
    ],
    [
      refused('StoreUnavailable', { reason: 'full' }),
      'The disk is full: make room, and run the same command again.',
      '磁盘已满，请腾出空间后重新执行同一命令。'
    ]
  ])('%j', (refusal, en, zh) => {
    expect(refusalSentences(refusal)).toEqual({ en, zh })
  })
})

describe('the text of a refusal', () => {
  test('is English, unless Chinese is asked for', () => {
    const empty = refused('EmptyOrder')
    expect(refusalText(empty)).toBe('An order needs at least one line.')
    expect(refusalText(empty, 'zh')).toBe('订单中至少要有一件商品。')
  })
})
