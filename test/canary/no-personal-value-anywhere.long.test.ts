import { describe } from 'vitest'
import { everyStory } from './marked-orders.ts'
import { proveNothingPersonal } from './prove-nothing-personal.ts'

describe('after every story:', () => {
  proveNothingPersonal({ stories: everyStory, asked: 40 })
})
