/** Where a log keeps its hashes and leaves: the layout of C2SP tlog-tiles. */

/** How many hashes or leaves a whole tile has. */
export const tileWidth = 256

/** The file of a tile of hashes; its width only when it is not whole. */
export const tilePath = (level: number, index: number, width: number = tileWidth): string =>
  `tile/${level}/${indexPath(index)}${partial(width)}`

/** The file of a bundle of leaves. */
export const entriesPath = (index: number, width: number = tileWidth): string =>
  `tile/entries/${indexPath(index)}${partial(width)}`

const partial = (width: number): string => (width === tileWidth ? '' : `.p/${width}`)

// 1234067 is x001/x234/067.
const indexPath = (index: number): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, place) => (place === groups.length - 1 ? group : `x${group}`)).join('/')
}

/** How many hashes of a level belong to a tile in a log of this size; none or less when the tile is not there. */
export const widthOf = (size: number, level: number, index: number): number =>
  Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth)
