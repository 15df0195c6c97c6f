import type { Json, JsonObject } from '@readdress/event-store'
import { reportTemplate } from '../src/report/report-in-bundle.ts'
import type { Reported, ReportedEvent } from '../src/report/reported.ts'

/** A value that is sealed. */
export const sealedLeaf = { $sd: 'b2sd', subject: 'recipient-1' }

const noAddress = { recipientName: null, phone: null, street: null, detail: null, point: 'Door' }
const region = (city: string) => ({
  country: { code: 'CN', name: 'China' },
  province: { code: null, name: 'Sichuan' },
  city: { code: null, name: city }
})

const happened = (type: string, data: JsonObject, meta: JsonObject = {}) => ({ type, data, meta })

/** The events of an order whose address was changed, and whose carrier never answered. */
export const orderEvents = (change: Readonly<Record<number, Partial<ReportedEvent>>> = {}): Reported['events'] =>
  [
    happened('OrderPlaced', {
      platform: 'shopify',
      platformOrderNo: 'S-1001',
      version: 1,
      address: {
        ...noAddress,
        region: region('Chengdu'),
        recipientName: sealedLeaf,
        phone: sealedLeaf,
        street: sealedLeaf
      }
    }),
    happened('AddressChangeRequested', {
      caseId: 'c-1',
      initiator: 'Buyer',
      reason: 'Travel',
      changedFields: ['City']
    }),
    happened('AddressChangeVerified', {
      caseId: 'c-1',
      level: 'L3',
      required: 'L2',
      factors: [{ factor: 'OtpToContactOnFile', result: 'Match' }]
    }),
    happened('AddressAmended', {
      version: 2,
      address: {
        ...noAddress,
        region: region('Mianyang'),
        recipientName: sealedLeaf,
        phone: sealedLeaf,
        street: sealedLeaf
      }
    }),
    happened('CarrierNotified', { interceptId: 'i-1', carrier: 'sf', action: 'RedirectToAddress', toVersion: 2 }),
    happened('SomethingOfTomorrow', {})
  ].map(({ type, data, meta }, place) => ({
    rev: String(place),
    type,
    data,
    meta: {
      actor: { role: 'SellerAgent', id: 'a-1' },
      channel: 'PlatformChat',
      policy: { id: 'shopify', version: 1 },
      occurredAt: `2026-11-23T07:15:2${place}.000Z`,
      recordedAt: `2026-11-23T07:15:3${place}.000Z`,
      ...meta
    },
    hash: `${place}a`.repeat(32),
    ...change[place]
  }))

/** What is reported of them: a name that is shown, a telephone that is withheld, a street that is erased. */
export const reported = (change: Partial<Reported> = {}, name: Json = 'Zhang San'): Reported => {
  const withheld = ['0', '3'].flatMap((rev) => [
    { rev, pointer: '/address/phone', reason: 'out-of-scope' as const },
    { rev, pointer: '/address/street', reason: 'erased' as const }
  ])
  return {
    events: orderEvents(),
    disclosures: ['0', '3'].map((rev) => ({ rev, pointer: '/address/recipientName', value: name })),
    anchors: [{ name: '0001', rev: '5', size: '12', isStamped: false }],
    showsFiles: false,
    said: {
      exporter: 'officer-1',
      legalBasis: 'LegalClaim',
      purpose: 'Dispute',
      recipient: 'bank-1',
      stream: 'order-1',
      tenant: 'shop-1',
      ref: 'r',
      headHash: 'aGVhZA',
      headRev: '5',
      checkpoint: { root: 'cm9vdA==', size: '12' },
      disclosed: ['0', '3'].map((rev) => ({ rev, pointer: '/address/recipientName' })),
      withheld,
      generationEnvironment: {},
      report: { first: 'zh', offset: '+08:00', template: reportTemplate },
      verifierSha256: ''
    },
    ...change
  }
}

/** The part of a page in one language. */
export const partOf = (page: string, language: 'zh' | 'en'): string =>
  page
    .split('<div class="part"')
    .find((part) => part.startsWith(` id="${language}"`))
    ?.split('</div>')[0]
    ?.replace(/^[^>]*>/, '') ?? ''

/** The text that is read in a piece of a page. */
export const readIn = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .replace(/ ([;.)])/g, '$1')
