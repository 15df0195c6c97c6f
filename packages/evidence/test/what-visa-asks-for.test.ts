import type { JsonObject } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { address, evidenceOf, type Happening, placed, story, whyEmpty } from './a-disputed-order.ts'

describe('what Visa asks for', () => {
  test('has the address of the payment in parts, and what the events hold', async () => {
    const { fields } = await evidenceOf()
    expect(fields['enhanced_evidence']).toEqual({
      visa_compelling_evidence_3: {
        disputed_transaction: {
          customer_account_id: 'acc-77',
          customer_device_id: 'device-0123456789',
          customer_email_address: 'zhang@example.org',
          customer_purchase_ip: '203.0.113.7',
          merchandise_or_services: 'merchandise',
          product_description: '2 × Tea set (TEA)\n1 × Cup (CUP)',
          shipping_address: {
            line1: '天府大道',
            line2: '530号, 武侯区',
            city: '成都市',
            state: '四川省',
            country: 'CN'
          }
        }
      }
    })
  })

  test('has no part of an address of which one is held back', async () => {
    for (const part of ['street', 'detail', 'district']) {
      const evidence = await evidenceOf(story, (pointer) => !pointer.endsWith(`/${part}`))
      const found = Object(evidence.fields['enhanced_evidence']).visa_compelling_evidence_3.disputed_transaction
      expect(found).toMatchObject({ customer_account_id: 'acc-77' })
      expect(found).not.toHaveProperty('shipping_address')
      expect(['line1', 'line2', 'city', 'country'].map((name) => whyEmpty(evidence, name))).toEqual(
        Array(4).fill('masked')
      )
    }
  })

  test('has a first line where there is no street', async () => {
    const withoutStreet: JsonObject = { ...address('538号'), street: null }
    const [type, data]: Happening = placed
    const { fields } = await evidenceOf([[type, { ...data, address: withoutStreet }], ...story.slice(1)])
    expect(Object(fields['enhanced_evidence']).visa_compelling_evidence_3.disputed_transaction).toMatchObject({
      shipping_address: { line1: '538号', line2: '武侯区', city: '成都市' }
    })
  })
})
