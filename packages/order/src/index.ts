export { buyer, DataSubject, recipient } from './values/data-subject.ts'
export { Duration } from './values/duration.ts'
export { Instant } from './values/instant.ts'
export { type MaskableFields, type Masked, type MaskProfile, mask, maskingVersion } from './values/masking/mask.ts'
export { OrderId } from './values/order-id.ts'
export { type PhoneProblem, parsePhone, type ReadPhone } from './values/parse-phone.ts'
export {
  type Erased,
  erased,
  type Known,
  known,
  type Personal,
  personal,
  samePersonal,
  usePersonal
} from './values/personal.ts'
export { Extension, Phone, PhoneNumber, samePhone } from './values/phone.ts'
