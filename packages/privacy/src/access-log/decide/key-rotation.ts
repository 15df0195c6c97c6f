import type { RotateSubjectKey } from '../commands.ts'
import { type AccessDecision, accept, refuse } from '../decision.ts'
import { newestThat } from '../recent.ts'
import type { AccessLogState } from '../state.ts'

/** A key is followed by another only while there is one. */
export const rotateSubjectKey = (
  { data: { orderId, subject, newKeyId, why, destroyedAt } }: RotateSubjectKey,
  { rotatedKeys }: AccessLogState
): AccessDecision => {
  if (newestThat(rotatedKeys, (keyId) => keyId === newKeyId) !== undefined) return accept()
  return destroyedAt === null
    ? accept({ type: 'SubjectKeyRotated', data: { orderId, subject, newKeyId, why } })
    : refuse({ type: 'ValueErased', subject, because: 'Destroyed', destroyedAt })
}
