import { describe } from 'vitest'
import { fewStories } from './marked-orders.ts'
import { proveNothingPersonal } from './prove-nothing-personal.ts'

describe('after stories that reach every place of a personal value:', () => {
  proveNothingPersonal({ stories: fewStories, asked: 1 })
})
