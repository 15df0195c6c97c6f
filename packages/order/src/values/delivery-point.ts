import * as t from 'io-ts'

/** What kind of place an address leads to. */
export const DeliveryPoint = t.keyof(
  { Door: null, Locker: null, Station: null, Counter: null, PostOfficeBox: null },
  'DeliveryPoint'
)
export type DeliveryPoint = t.TypeOf<typeof DeliveryPoint>

/** The parts of an address by the names that refusals, clarifications and change records use. */
export const ChangeField = t.keyof(
  {
    Name: null,
    Phone: null,
    Country: null,
    Province: null,
    City: null,
    District: null,
    Street: null,
    Detail: null,
    Postcode: null,
    Instructions: null,
    DeliveryPoint: null
  },
  'ChangeField'
)
export type ChangeField = t.TypeOf<typeof ChangeField>
