import { destructionOrder } from '@readdress/privacy'
import { describe, expect, test } from 'vitest'
import { erasures, moment } from './erasure-under-test.ts'

describe('what the key store is told to destroy', () => {
  test('is what was asked for and approved of, and by whom it is done', () => {
    const { state } = erasures['approved by two, after the grace time'][1]()
    expect(destructionOrder(state, [], 'p-1')).toEqual({
      keyIds: [],
      ground: 'Wish',
      requestedBy: 'b-1',
      requestedAt: '2024-02-01T09:00:00.000Z',
      approvals: [
        { by: 'p-2', at: moment('05-10 10:00') },
        { by: 'p-3', at: moment('05-10 11:00') }
      ],
      executor: 'p-1'
    })
  })

  test.each(['untouched', 'restricted', 'withdrawn', 'destroyed'] as const)('is nothing when %s', (name) => {
    expect(destructionOrder(erasures[name][1]().state, [], 'p-1')).toBeNull()
  })

  test('was approved by the last two of those who said yes, neither the one who asked nor the one who does it', () => {
    const again = erasures['approved by two too long ago']
      [1]()
      .when('05-18 09:00', 'ApproveErasure', {}, 'p-2')
      .when('05-18 09:01', 'ApproveErasure', {}, 'p-4')
      .when('05-18 09:02', 'ApproveErasure', {}, 'p-1')
      .when('05-18 10:00', 'DestroyKeys')
    expect(again.state).toMatchObject({ status: 'Destroyed', ground: 'Wish', approvedBy: ['p-2', 'p-4'] })
  })
})
