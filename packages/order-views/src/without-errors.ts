import { sameSource } from '@readdress/order'
import type { AddressFact } from './address-fact.ts'

/** The facts without those that were declared wrong: these were never so, at no time in the world; here they were believed until then. */
export const withoutErrors = (facts: ReadonlyArray<AddressFact>): ReadonlyArray<AddressFact> => {
  const wrong = facts.flatMap((fact) => (fact.type === 'ErrorDeclared' ? fact.sources : []))
  return wrong.length === 0 ? facts : facts.filter(({ source }) => source === null || !wrong.some(sameSource(source)))
}
