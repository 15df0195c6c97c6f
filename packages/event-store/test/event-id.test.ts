import { eventId } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { kafka } from './shelf.ts'

describe('the id of an event', () => {
  // Made by Python's uuid.uuid5.
  test('never changes, for it is part of the storage format', () => {
    expect(eventId(kafka, 'a', 0)).toBe('3e7b12c6-7205-5e43-8918-3ab032b5172e')
    expect(eventId(kafka, 'a', 1)).toBe('dd857def-059a-5bad-940f-7ffc78683fcb')
  })
})
