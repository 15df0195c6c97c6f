import { type Json, maskedData } from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { planted, recorded } from './story.ts'

const personal = (value: Json): Json => ({ $personal: { subject: 'buyer', value } })
const phone = { number: '+8613812341234', extension: null, kind: 'Real', validUntil: null }

describe('the data of an event', () => {
  test.each([
    ['recipientName', '张三', '张*'],
    ['signer', '李四', '李*'],
    ['phone', phone, '138****1234'],
    ['district', { code: '510107', name: '武侯区' }, '武侯区'],
    ['street', '天府大道', '****'],
    ['detail', '530号', '****'],
    ['email', 'jane@example.com', 'j***@example.com'],
    ['nickname', '晓晓', '晓***'],
    ['reasonText', '写错了', '[personal]'],
    ['ip', '203.0.113.9', '[personal]'],
    ['phone', 'not a phone', '[personal]']
  ] as const)('shows the field %s of %j as %s', (field, value, shown) => {
    expect(maskedData('display', { [field]: personal(value), version: 2 })).toEqual({ [field]: shown, version: 2 })
  })

  test('shows of an erased value why it cannot be read', () => {
    const erased = { $erased: { because: 'Destroyed', subject: 'buyer' } }
    expect(maskedData('display', { phone: erased })).toEqual({ phone: '[erased: Destroyed]' })
  })

  test('shows nothing to a log, not even the district', () => {
    expect(maskedData('log', { district: personal({ code: null, name: '武侯区' }) })).toEqual({
      district: '[personal]'
    })
  })

  test('lets no planted value through', async () => {
    const shown = (await recorded()).map(({ data }) => maskedData('display', data))
    expect(planted.filter((value) => JSON.stringify(shown).includes(value))).toEqual([])
  })
})
