import * as t from 'io-ts'
import { type AddressChangeCommand, addressChangeCommands } from './address-change/address-change-command.ts'
import { type CareCommand, careCommands } from './care/commands.ts'
import { type CarrierInterceptCommand, carrierInterceptCommands } from './carrier-intercept/commands.ts'
import { RecordDeadlinePassed } from './deadline.ts'
import { type ParcelCommand, parcelCommands } from './parcel/commands.ts'
import { type PlacementCommand, placementCommands } from './placement/commands.ts'
import { type RecordCommand, recordCommands } from './record/commands.ts'
import { type ResolutionCommand, resolutionCommands } from './resolution/commands.ts'

/** Everything that may be asked of an order. */
export type OrderCommand =
  | PlacementCommand
  | AddressChangeCommand
  | ParcelCommand
  | CarrierInterceptCommand
  | ResolutionCommand
  | CareCommand
  | RecordCommand
  | RecordDeadlinePassed

/** The name of a kind of command. */
export type OrderCommandType = OrderCommand['type']

/** The codecs of all commands, one for each name. */
export const orderCommands = [
  ...placementCommands,
  ...addressChangeCommands,
  ...parcelCommands,
  ...carrierInterceptCommands,
  ...resolutionCommands,
  ...careCommands,
  ...recordCommands,
  RecordDeadlinePassed
] as const

/** The codec of any command. To read a command from outside, use `decodeCommand`: it also refuses unknown fields and never repeats a value. */
export const OrderCommand: t.Type<OrderCommand, unknown> = t.union([...orderCommands], 'OrderCommand')
