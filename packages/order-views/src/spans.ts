import type { Instant } from '@readdress/order'

// Decade, year, month, day, hour, minute: so many characters of an instant.
const lengths = [3, 4, 7, 10, 13, 16] as const

/** The spans of time that a moment lies in, each as the beginning of its instants: `202`, `2026`, `2026-03`, to the minute. */
export const spansOf = (at: Instant): ReadonlyArray<string> => lengths.map((length) => at.slice(0, length))

/** The spans that together hold every moment from 1970 until the end of a minute, as few as can be, the earliest first. */
export const spansUntil = (until: Instant): ReadonlyArray<string> => [
  ...lengths.flatMap((length, place) => {
    const within = until.slice(0, lengths[place - 1] ?? 0)
    return spansIn(within, length).filter((span) => span < until.slice(0, length))
  }),
  until.slice(0, 16)
]

const spansIn = (within: string, length: (typeof lengths)[number]): ReadonlyArray<string> => {
  switch (length) {
    case 3:
      return numbered(197, 999, '', 3)
    case 4:
      return numbered(0, 9, within, 1)
    case 7:
      return numbered(1, 12, `${within}-`, 2)
    case 10:
      return numbered(1, 31, `${within}-`, 2)
    case 13:
      return numbered(0, 23, `${within}T`, 2)
    case 16:
      return numbered(0, 59, `${within}:`, 2)
  }
}

const numbered = (from: number, to: number, before: string, digits: number): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, step) => `${before}${String(from + step).padStart(digits, '0')}`)
