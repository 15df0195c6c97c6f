import { Option } from 'commander'
import type { ListedTask, WorkOf } from 'readdress'
import { question } from './question.ts'
import { worklistText } from './worklist-text.ts'

/** Tells what there is to do. */
export const worklistQuestion = question<WorkOf, ReadonlyArray<ListedTask>>({
  name: 'worklist',
  description: 'Tell what there is to do, of all orders: what is overdue first, then what is urgent or due soon.',
  takes: (command) => {
    command
      .option('--owner <id>', 'only what this operator has taken on')
      .addOption(
        new Option('--waits-for <who>', 'only what waits for one of these').choices([
          'Seller',
          'Buyer',
          'Carrier',
          'Approver'
        ])
      )
  },
  ask: (shop, _about, { owner, waitsFor }, now) =>
    shop.worklist({ ...(owner === undefined ? {} : { owner }), ...(waitsFor === undefined ? {} : { waitsFor }) }, now),
  unanswered: () => null,
  text: worklistText
})
