import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { isKnownSource, type PlacedOrder } from '../../order-state.ts'
import { sameSource } from '../../values/source-ref.ts'
import type { DeclareError } from '../correction-commands.ts'

/** Only what came from outside can be wrong, and has a source; a decision is corrected by a further one. */
export const declareError = ({ data }: InContext<DeclareError>, order: PlacedOrder): Decision => {
  const { sources, reason, corrections = [] } = data
  if (sources.length === 0)
    return refuse({ type: 'InvalidValue', field: 'sources', problem: 'at least one fact is named' })
  const unknown = [...sources, ...corrections].find((source) => !isKnownSource(order, source))
  if (unknown !== undefined) return unknownReference('Fact', unknown.eventId)
  const { declaredWrong } = order.record
  const wrong = sources.filter((source) => !declaredWrong.some(sameSource(source)))
  return wrong.length === 0
    ? accept()
    : accept({ type: 'ErrorDeclared', data: { sources: wrong, reason, corrections } })
}
