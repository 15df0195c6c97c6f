import { type ExportedOrder, type ProvidedExport, subjectExportPage } from 'readdress'
import { describe, expect, test } from 'vitest'
import { placing } from './shop.ts'

const at = '2026-03-01T08:01:00.000Z'

const order: ExportedOrder = {
  orderId: 'A-1',
  subject: 'buyer',
  events: [
    {
      revision: 0,
      eventId: '91ace000-0000-5000-8000-000000000001',
      type: 'OrderPlaced',
      occurredAt: at,
      recordedAt: at,
      actor: { role: 'Platform', id: 'p-1' },
      values: [
        {
          field: 'Name',
          pointer: '/address/recipientName',
          status: 'Known',
          value: '<script>alert("1")</script>&\'张三'
        },
        {
          field: 'Phone',
          pointer: '/address/phone',
          status: 'Known',
          value: { number: '+8613812341234', extension: '77', kind: 'Real', validUntil: null }
        },
        { field: 'Region', pointer: '/address/region', status: 'Known', value: placing.address.region },
        { field: 'District', pointer: '/address/district', status: 'Known', value: { code: '510107', name: '武侯区' } },
        { field: 'Street', pointer: '/address/street', status: 'Restricted', since: at },
        { field: 'Email', pointer: '/buyer/email', status: 'Erased', at: null },
        {
          field: 'Detail',
          pointer: '/address/detail',
          status: 'OfAnother',
          subject: 'recipient-1',
          value: '[personal]'
        }
      ]
    }
  ],
  accesses: [
    {
      ...{ requestId: 'r-1', orderId: 'A-1', subject: 'buyer', fields: ['Phone', 'Name'], purpose: 'Dispute' },
      ...{ legalBasis: 'Contract', receiver: 'sf', caseId: '<i>', actor: { role: 'SellerAgent', id: 'a-1' } },
      ...{ occurredAt: at, recordedAt: at, result: 'Refused', because: 'PurposeForbids' }
    } as const
  ],
  retention: {
    completedAt: null,
    retentionUntil: null,
    holds: []
  },
  files: [
    { storedAs: 'f-1', mediaType: 'image/jpeg', bytes: 21, sha256: 'ab', revision: 2, eventId: 'e-2', status: 'Erased' }
  ],
  restriction: { since: at, ground: 'SubjectWish' },
  erasure: { at, ground: 'SubjectWish', effectiveBy: at }
}

const provided: ProvidedExport = {
  document: {
    format: 'readdress.subject-export/2',
    exportId: 'e-1',
    madeAt: at,
    shop: '</title><b>',
    requestedBy: 'b-17',
    legalBasis: 'LegalObligation',
    orders: [order]
  },
  json: '{}',
  sha256: 'ab'.repeat(32)
}

const page = subjectExportPage(provided, 'Asia/Shanghai')

describe('the page of an export', () => {
  test('holds no code, whatever somebody is called', () => {
    expect(page).not.toMatch(/<script|<\/title><b>|<i>| on\w+=|javascript:|https?:/i)
    expect(page).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;张三')
    expect(page).toContain("default-src 'none'")
  })

  test('tells each value as people read it, or why it is not there', () => {
    const rows = [...page.matchAll(/<dd[^>]*>(.*?)<\/dd>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, '|'))
    expect(rows).toEqual(
      expect.arrayContaining([
        '|+8613812341234 ext. 77|',
        '|武侯区|',
        '|中国 四川省 成都市|',
        expect.stringMatching(/只保存、不使用.*only kept.*2026-03-01 16:01/),
        expect.stringMatching(/已删除.*erased\|$/),
        expect.stringMatching(/属于他人/)
      ])
    )
  })

  test('lists the files, and says which are gone', () => {
    expect(page.replace(/<[^>]+>/g, '')).toMatch(/f-1 · image\/jpeg · 21 字节21 bytes · 已删除erased/)
  })

  test('says everything in both languages', () => {
    const chinese = page.match(/class="zh"/g) ?? []
    expect(chinese.length).toBeGreaterThan(30)
    expect(page.match(/class="en"/g)).toHaveLength(chinese.length)
    for (const text of ['被拒绝', 'Was refused', '处理纠纷', 'a dispute', '这些信息已于', 'These data were erased'])
      expect(page).toContain(text)
  })

  test('is the same for the same export', () => {
    expect(subjectExportPage(provided, 'Asia/Shanghai')).toBe(page)
  })
})
