import type { Deadline, Instant } from 'readdress'
import { dueText } from './due-text.ts'
import { momentOption } from './options.ts'
import { question } from './question.ts'

/** Tells what was waited for in vain. */
export const dueQuestion = question<{ readonly at?: Instant }, ReadonlyArray<Deadline>>({
  name: 'due',
  description: 'Tell which deadlines have passed, of all orders, without anybody having ended the wait.',
  takes: (command) => {
    command.addOption(momentOption('--at <time>', 'what is due at this moment'))
  },
  ask: (shop, _about, { at }, now) => shop.deadlinesDue(at ?? now),
  unanswered: () => null,
  text: (due, page, _about, { at }) => dueText(due, at ?? page.now, page)
})
