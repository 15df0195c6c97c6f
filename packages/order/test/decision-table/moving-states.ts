import { a, accepted, asked, shipped } from '../moving-parcel.ts'
import type { OrderUnderTest } from '../order-under-test.ts'
import { agentLi, mianyang, supervisorChen } from '../samples.ts'
import { confirms, sessionAndCall, ships, verifies } from '../steps.ts'
import { abroad, oddStates } from './odd-states.ts'
import type { Situation } from './situation.ts'

const confirmed = (order: OrderUnderTest, address: object) =>
  order.and(verifies('03 09:15', a, sessionAndCall)).and(confirms('03 09:18', a, address, 2))

/** States that only some commands have a row for: the parcel is on its way, and something stands against its redirect. */
export const movingStates = {
  'moving, verified': () => ({ at: '03 09:16', order: asked() }),
  'moving, locked': () => ({
    at: '03 09:30',
    order: accepted()
      .when('03 09:28', 'LockAddress', { ground: 'Incident' }, { actor: supervisorChen })
      .gives('AddressLocked')
  }),
  'moving, to go abroad': () => ({
    at: '03 09:30',
    order: confirmed(shipped().asks('03 09:10', a, abroad).gives('AddressChangeRequested'), abroad)
  }),
  'moving, asked by the operator himself': () => ({
    at: '03 09:30',
    order: confirmed(
      shipped()
        .asks('03 09:10', a, mianyang, { initiator: 'Seller' }, { actor: agentLi })
        .gives('AddressChangeRequested'),
      mianyang
    )
  }),
  'moving, the fifth change made': () => ({
    at: '02 10:00',
    order: oddStates['fifth change on WeChat, another wish in effect']().order.and(ships('01 18:00', 7))
  })
} satisfies Record<string, () => Situation>
