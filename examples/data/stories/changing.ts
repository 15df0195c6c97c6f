import { agent, type By, buyer, system, type Teller } from '../teller.ts'

/** A wish for another address, acknowledged and scored. */
export const wished = (story: Teller, address: object, reason: string, by: By = buyer): string => {
  const caseId = story.draw.uuid()
  story.tell(story.draw.between(5, 40), by, 'RequestAddressChange', {
    caseId,
    initiator: 'Buyer',
    reason,
    address,
    recipientIsBuyer: true,
    baseVersion: 1,
    messageId: story.draw.uuid()
  })
  story.tell(1, agent, 'AcknowledgeRequest', { caseId })
  story.tell(1, system, 'AssessRisk', { caseId, proposal: 1, signals: [] })
  return caseId
}

/** The buyer is checked by his session and what he knows of the order; where the parcel has left, also by a call to the number on file. */
export const verified = (story: Teller, caseId: string, nickname: string, withCall = false): void =>
  story.tell(3, agent, 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [
      { factor: 'PlatformSession', result: 'Match' },
      { factor: 'Nickname', stated: nickname },
      { factor: 'OrderNumber', stated: story.orderNo },
      ...(withCall ? [{ factor: 'CallbackToNumberOnFile', result: 'Match', contactVersion: 1 }] : [])
    ]
  })

/** The new address is read back, and the buyer says that it is right. */
export const confirmed = (story: Teller, caseId: string, address: object): void =>
  story.tell(2, buyer, 'ConfirmNewAddress', { caseId, proposal: 1, address, by: 'Buyer', method: 'Chat' })

/** A confirmed version is saved, seen again on the platform, and the buyer is told. */
export const amended = (story: Teller, caseId: string, address: object, version: number): void => {
  story.tell(1, agent, 'DraftAmendment', { caseId, version, address })
  story.tell(1, agent, 'AmendAddress', { caseId, version, address, expectedVersion: 1 })
  story.tell(1, agent, 'ReadBackAmendment', { caseId, version, address })
  told(story, caseId, 'ChangeEffective')
  story.tell(1, agent, 'AddNote', { noteId: story.draw.uuid(), text: '已核实买家本人，新地址见版本', caseId, version })
}

/** The buyer is told, at his platform account and at the contact of the former address. */
export const told = (story: Teller, caseId: string, kind: string): void =>
  story.tell(1, agent, 'NotifyBuyer', {
    messageId: story.draw.uuid(),
    kind,
    targets: ['PlatformAccount', 'OldContact'],
    caseId
  })

/** The case is closed with what became of the one parcel. */
export const closed = (story: Teller, caseId: string, outcome: string, parcelOutcome: string): void =>
  story.tell(30, agent, 'CloseCase', { caseId, outcome, outcomes: [{ parcelId: 'p1', outcome: parcelOutcome }] })
