import type { Venue, VenueName } from './venue.ts'

const million = 1_000_000
const images = ['png', 'jpg', 'jpeg']
const lookedUp = '2026-11-27'

/** The venues. A limit that has changed is given to the functions that take limits, until this table has it. */
export const venues: Readonly<Record<VenueName, Venue>> = {
  stripe: {
    limits: { fieldCharacters: 20_000, characters: 150_000 },
    takes: ['pdf', ...images],
    unmeasured: ['pages'],
    asks: ['AgreedAddress', 'SameDevice'],
    output: 'fields',
    lookedUp,
    source: 'https://docs.stripe.com/api/disputes/update'
  },
  mastercard: {
    limits: { bytes: 14.5 * million, pages: 19 },
    takes: ['pdf', ...images],
    unmeasured: ['resolution', 'pixels'],
    asks: ['AgreedAddress'],
    output: 'nothing',
    lookedUp,
    source: 'https://www.checkout.com/merchant-communications/mastercard-dispute-documentation-requirements'
  },
  visa: {
    limits: {},
    takes: null,
    unmeasured: [],
    asks: ['AgreedAddress', 'SameDevice'],
    output: 'nothing',
    lookedUp,
    source: 'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements'
  },
  paypal: {
    limits: { fileBytes: 10 * million, bytes: 50 * million },
    takes: ['pdf', 'gif', ...images],
    unmeasured: [],
    asks: ['AddressOfPayment'],
    output: 'nothing',
    lookedUp,
    source: 'https://developer.paypal.com/api/customer-disputes/v1/errors/invalid_evidence_file'
  },
  wechat: {
    limits: { fieldCharacters: 500 },
    takes: images,
    unmeasured: ['pictures'],
    asks: [],
    output: 'text',
    lookedUp,
    source: 'https://developers.weixin.qq.com/doc/store/API/complaint/addcomplaintproof.html'
  },
  revolut: {
    limits: { fileBytes: 10 * million, files: 100 },
    takes: ['pdf', ...images],
    unmeasured: [],
    asks: ['AgreedAddress'],
    output: 'nothing',
    lookedUp,
    source: 'https://developer.revolut.com/docs/api/merchant/operations/upload-dispute-evidence'
  },
  chargeflow: {
    limits: { fileBytes: 5 * million },
    takes: null,
    unmeasured: [],
    asks: ['AgreedAddress'],
    output: 'nothing',
    lookedUp,
    source: 'https://docs.chargeflow.io/docs/merchants/recover/upload-evidence'
  }
}
