import { listed, wordsOf } from './words.ts'

interface NamedWay {
  readonly target: string
  readonly route: string
  readonly because: string | null
}

/** The way of a change for the order, or for each parcel: `ask the carrier for parcel p1`. */
export const waysText = (ways: ReadonlyArray<NamedWay>): string =>
  listed(
    ways.map(({ target, route, because }) => {
      const parcel = target === 'Order' ? '' : ` for parcel ${target}`
      return `${wordsOf(route)}${parcel}${because === null ? '' : ` (${wordsOf(because)})`}`
    })
  )
