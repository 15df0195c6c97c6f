import type { ChangedBy, Instant, ParcelId } from '@readdress/order'
import type { AddressHistoryEvent } from './address-history-events.ts'
import { happenedAt } from './clocks.ts'
import type { KeptEvent } from './kept-events.ts'
import type { Period, VersionHistory } from './version-history.ts'

/** Where one parcel was to be handed over, at which time: first what its label says, then each place that it was rerouted to. */
export interface AgreedPlaces {
  readonly parcelId: ParcelId
  readonly places: ReadonlyArray<
    Period & {
      readonly version: number
      readonly basis: 'Label' | 'Reroute'
      /** Who says that this version is right; null where what made it was declared wrong. */
      readonly agreedBy: ChangedBy | null
    }
  >
}

/** The agreed places of every parcel that has, or had, a label. */
export const agreedPlaces = (
  counted: ReadonlyArray<KeptEvent<AddressHistoryEvent>>,
  versions: ReadonlyArray<VersionHistory>
): ReadonlyArray<AgreedPlaces> => {
  const turns = counted.flatMap(({ event }) => turnOf(event))
  return [...new Set(turns.map(({ parcelId }) => parcelId))].map((parcelId) => {
    const its = turns.filter((turn) => turn.parcelId === parcelId)
    return {
      parcelId,
      places: its.flatMap(({ version, basis, from }, place) =>
        version === null
          ? []
          : [
              {
                version,
                basis,
                agreedBy: versions.find((one) => one.version === version)?.agreedBy ?? null,
                from,
                until: its[place + 1]?.from ?? null
              }
            ]
      )
    }
  })
}

interface Turn {
  readonly parcelId: ParcelId
  /** null: from here on there is none. */
  readonly version: number | null
  readonly basis: 'Label' | 'Reroute'
  readonly from: Instant
}

const turnOf = (event: AddressHistoryEvent): ReadonlyArray<Turn> => {
  const from = happenedAt(event)
  if (event.type === 'LabelPrinted') return [{ ...event.data, basis: 'Label', from }]
  if (event.type === 'ParcelRerouted') return [{ ...event.data, basis: 'Reroute', from }]
  return event.type === 'LabelVoided' || event.type === 'ParcelCancelled'
    ? [{ parcelId: event.data.parcelId, version: null, basis: 'Label', from }]
    : []
}
