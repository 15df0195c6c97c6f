import type { OrdersFound } from 'readdress'
import { counted } from '../texts/words.ts'
import type { Page } from './question.ts'

/** What a search came to, for a person to read. */
export const searchText = (found: OrdersFound, { colours: { strong, faint } }: Page): string => {
  switch (found.type) {
    case 'None':
      return 'No order is found.\n'
    case 'One':
      return hitText(found.hit, strong)
    case 'Many':
      return [
        `${counted(found.hits.length, 'order')}${found.more ? ' and more' : ''}: which one is meant?\n`,
        ...found.hits.map((hit) => `  ${hitText(hit, strong)}`),
        ...(found.more ? [faint('There are more: search by a number instead.\n')] : [])
      ].join('')
  }
}

type Hit = Extract<OrdersFound, { readonly type: 'One' }>['hit']

const hitText = ({ orderId, platformOrderNo, buyer }: Hit, strong: (text: string) => string): string =>
  [
    strong(`Order ${orderId}`),
    ...(platformOrderNo === orderId ? [] : [`${platformOrderNo} on the platform`]),
    ...(buyer === null ? [] : [`buyer ${buyer}`])
  ]
    .join(', ')
    .concat('\n')
