import {
  type EvidenceWish,
  type OrderId,
  openReaddress,
  type Readdress,
  venueAnswer,
  venueNames,
  verifyBundle
} from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aChargeback } from '../../order/test/scenarios/a-chargeback.ts'
import { transcriptsOf } from '../../order/test/transcript.ts'
import { done } from './personal-shop.ts'

let shop: Readdress
let orderId: OrderId

const [answered] = aChargeback.tests()
const steps = transcriptsOf(answered?.body ?? expect.fail('no story'))[0] ?? expect.fail('no order')

beforeEach(async () => {
  shop = await done(openReaddress({ store: 'in-memory' }))
  for (const [n, { written }] of steps.entries()) {
    const commandId = `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`
    expect(await shop.receive({ ...written, commandId })()).toMatchObject({ _tag: 'Right' })
  }
  orderId = Object(steps[0]?.written).orderId
})

afterEach(() => shop.close())

const wish = (disclose: ReadonlyArray<string>): EvidenceWish => ({
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  by: { role: 'PrivacyOfficer', id: 'p-7e11' },
  disclose
})

describe('a chargeback of what was delivered at the new address', () => {
  test('is answered with the address that was agreed, and the bundle behind it is verified', async () => {
    const { files, trust, packageSha256 } = await done(shop.evidence.export(wish(['Every'])))
    expect(verifyBundle(files, trust).verdict).toBe('verified')
    const evidence = venueAnswer('stripe', files)
    expect(evidence).toMatchObject({
      right: {
        evidence: {
          fields: {
            customer_name: '张三',
            shipping_address: expect.stringContaining('绵阳市'),
            shipping_carrier: 'sf',
            service_date: expect.stringMatching(/^\d{4}-\d\d-06$/),
            uncategorized_text: expect.stringContaining(
              `\nSHA-256 of the signed envelope of the evidence: ${packageSha256}`
            ),
            access_activity_log: expect.stringContaining('Change of address requested'),
            enhanced_evidence: {
              visa_compelling_evidence_3: {
                disputed_transaction: { shipping_address: { city: '成都市', country: 'CN' } }
              }
            }
          },
          cut: []
        }
      }
    })
    expect(venueAnswer('visa', files)).toMatchObject({
      right: {
        check: {
          exceeds: [],
          warnings: [
            { field: 'ip', why: 'not-recorded' },
            { field: 'deviceId', why: 'not-recorded' }
          ]
        }
      }
    })
  })

  test('shows nobody whom the bundle does not show', async () => {
    const { files } = await done(shop.evidence.export(wish([])))
    const text = JSON.stringify(venueNames.map((venue) => venueAnswer(venue, files)))
    expect(text).toContain('out-of-scope')
    expect(['张三', '天府大道', '临园路', '1381234'].filter((one) => text.includes(one))).toEqual([])
  })
})
