import type { OrdersFound } from 'readdress'
import { question } from './question.ts'
import { searchText } from './search-text.ts'

/** Tells which order is meant by a text. */
export const searchQuestion = question<object, OrdersFound>({
  name: 'search',
  description: 'Find an order by a number of it or of a parcel, by the nickname of its buyer, or by a telephone.',
  takes: (command) => {
    command.argument('<text>', 'what is known of the order')
  },
  ask: (shop, text) => shop.search(text),
  unanswered: ({ type }) => (type === 'None' ? nothingFound : null),
  text: (found, page) => searchText(found, page)
})

// What was typed may be personal, and is not repeated.
const nothingFound = 'No order is found: no number, nickname or telephone is just so.'
