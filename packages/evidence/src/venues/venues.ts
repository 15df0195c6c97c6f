import type { Venue, VenueName } from './venue.ts'

const million = 1_000_000
const pictures = ['png', 'jpg', 'jpeg']
const lookedUp = (...sources: ReadonlyArray<string>): Venue['lookedUp'] => ({ on: '2026-11-27', sources })

/** The venues. A limit that has changed is given to the functions that take limits, until this table has it. */
export const venues: Readonly<Record<VenueName, Venue>> = {
  stripe: {
    limits: { fieldCharacters: 20_000, characters: 150_000, fileBytes: 5 * million },
    feeBeyond: [],
    takes: ['pdf', ...pictures],
    unmeasured: ['pages'],
    asks: ['AgreedAddress', 'SameDevice'],
    form: 'json',
    lookedUp: lookedUp('https://docs.stripe.com/api/disputes/update', 'https://docs.stripe.com/file-upload')
  },
  mastercard: {
    limits: { bytes: 14.5 * million, pages: 19 },
    feeBeyond: ['pages'],
    takes: ['pdf', 'jpg', 'jpeg', 'tif', 'tiff'],
    unmeasured: ['resolution', 'pixels'],
    asks: ['AgreedAddress'],
    form: null,
    lookedUp: lookedUp(
      'https://www.checkout.com/merchant-communications/mastercard-dispute-documentation-requirements',
      'https://www.servicenow.com/docs/r/australia/financial-services-operations/mastercard-image-and-document-requirements.html'
    )
  },
  visa: {
    limits: {},
    feeBeyond: [],
    takes: null,
    unmeasured: ['endings'],
    asks: ['AgreedAddress', 'SameDevice'],
    form: null,
    lookedUp: null
  },
  paypal: {
    // Smaller than 10 MB, and not up to that.
    limits: { fileBytes: 10 * million - 1, bytes: 50 * million },
    feeBeyond: [],
    takes: ['pdf', 'gif', ...pictures],
    unmeasured: [],
    asks: ['AddressOfPayment'],
    form: null,
    lookedUp: lookedUp('https://developer.paypal.com/api/customer-disputes/v1/errors/invalid_evidence_file')
  },
  wechat: {
    limits: { fieldCharacters: 500 },
    feeBeyond: [],
    // Pictures, it says, and not which.
    takes: pictures,
    unmeasured: ['pictures', 'endings'],
    asks: [],
    form: 'txt',
    lookedUp: lookedUp('https://developers.weixin.qq.com/doc/store/API/complaint/addcomplaintproof.html')
  },
  revolut: {
    limits: { fileBytes: 10 * million, files: 100 },
    feeBeyond: [],
    takes: ['pdf', ...pictures],
    unmeasured: [],
    asks: ['AgreedAddress'],
    form: null,
    lookedUp: lookedUp('https://developer.revolut.com/docs/api/merchant/operations/upload-dispute-evidence')
  },
  chargeflow: {
    limits: { fileBytes: 5 * million },
    feeBeyond: [],
    takes: null,
    unmeasured: ['endings'],
    asks: ['AgreedAddress'],
    form: null,
    lookedUp: lookedUp('https://docs.chargeflow.io/docs/merchants/recover/upload-evidence')
  }
}
