import { type OrderCommandType, orderCommands, orderEvents } from '@readdress/order'
import type { Shape } from '../documentation/codec-shape.ts'

// The codecs that take words as somebody says them; all others take ids, codes, moments and numbers.
const words: ReadonlySet<string> = new Set(['ShortText', 'LongText', 'PersonName', 'StatedPhone'])

/** Where words can stand in a command and are about no person. Whatever is not listed here is planted. */
const aboutNobody: ReadonlySet<string> = new Set([
  'causationId',
  'correlationId',
  'source.system',
  'source.eventId',
  'data.platform',
  'data.platformOrderNo',
  'data.lines[].sku',
  'data.lines[].description',
  'data.carrierReference',
  'data.rawCode',
  'data.reference',
  ...['data.address.region', 'data.place'].flatMap((place) =>
    ['country', 'province', 'city'].map((part) => `${place}.${part}.name`)
  ),
  ...['data.evidence[]', 'data.proof[]'].flatMap((file) =>
    ['mediaType', 'sha256', 'storedAs'].map((part) => `${file}.${part}`)
  ),
  ...['data.sources[]', 'data.corrections[]'].flatMap((fact) => [`${fact}.system`, `${fact}.eventId`])
])

/** The fields of each command that take words of a person or about one: read off the codecs, so that none can be forgotten. */
export const personalFields: ReadonlyMap<OrderCommandType, ReadonlySet<string>> = new Map(
  orderCommands.map((codec) => [
    codec.name as OrderCommandType,
    new Set(placesIn(codec, ({ name }) => words.has(name)).filter((place) => !aboutNobody.has(place)))
  ])
)

/** The places of personal values in stored events, such as `OrderPlaced /buyer/nickname`; `*` is any place in a list. */
export const personalPlaces: ReadonlySet<string> = new Set(
  orderEvents.flatMap((codec) =>
    placesIn(codec, ({ name }) => name.startsWith('Personal<')).map(
      (place) => `${codec.name} ${place.replace('data.', '/').replaceAll('[]', '.*').replaceAll('.', '/')}`
    )
  )
)

function placesIn(codec: Shape, isSuch: (codec: Shape) => boolean, place = ''): ReadonlyArray<string> {
  if (isSuch(codec)) return [place]
  const { type, types = [], props = {} } = codec
  const inside = codec._tag === 'ArrayType' || codec._tag === 'ReadonlyArrayType' ? `${place}[]` : place
  return [
    ...Object.entries(props).flatMap(([name, field]) =>
      placesIn(field, isSuch, place === '' ? name : `${place}.${name}`)
    ),
    ...types.flatMap((one) => placesIn(one, isSuch, place)),
    ...(typeof type === 'object' ? placesIn(type, isSuch, inside) : [])
  ]
}
