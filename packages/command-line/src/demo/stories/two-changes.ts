import { ids, leshan, mianyang } from '../sample-data.ts'
import type { Tale } from '../story.ts'
import { checks, confirms, handsOver, labels, packs, placedAndPaid, saves, session, wishes } from './usual-steps.ts'

const [first, second] = [ids.firstCase, ids.secondCase]

/** Two wishes for one order: the later that is proven wins. */
export const twoChanges: Tale = (clock) => ({
  orderId: 'DEMO-4',
  title: 'Two changes compete',
  situation:
    'A couple shares an account: he asks for Mianyang, four minutes later she asks for Leshan. The later wish that is proven wins, and nobody can save or print the other one by mistake.',
  steps: [
    ...placedAndPaid(clock, { at: '0 09:00', platform: 'generic', orderNo: 'G-5501' }),
    wishes('0 10:00', first, mianyang),
    checks('0 10:02', first, [session]),
    confirms('0 10:03', first, mianyang),
    wishes('0 10:04', second, leshan),
    checks('0 10:06', second, [session]),
    confirms('0 10:07', second, leshan),
    saves('0 10:08', first, 2, mianyang),
    saves('0 10:08', second, 3, leshan),
    packs('0 15:00'),
    labels(clock, '0 15:01', 1),
    labels(clock, '0 15:02', 3),
    handsOver(clock, '0 15:05', 3)
  ]
})
