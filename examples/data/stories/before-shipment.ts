import { addressOf, anyPerson } from '../people.ts'
import { anyPlace, nearbyPlace } from '../places.ts'
import { agent, buyer, buyerHimself, placed, supervisor, system, type Teller } from '../teller.ts'
import { amended, closed, confirmed, told, verified, wished } from './changing.ts'
import { received, shipped } from './shipping.ts'

/** Nobody asks for anything. */
export const unchanged = (story: Teller): void => {
  placed(story)
  received(story, shipped(story, 1), story.place)
}

/** A wrong address, noticed in time: checked, confirmed, saved, delivered there. */
export const amendedInTime = (story: Teller): void => {
  const { draw, person, place } = story
  const to = draw.oneOf([place, nearbyPlace(draw, place)])
  const address = addressOf(draw, person, to)
  const nickname = placed(story)
  // On WeChat the buyer must consent to what he does not enter himself.
  const by = story.platform === 'wechat' ? buyerHimself : buyer
  const caseId = wished(story, address, draw.oneOf(['BuyerError', 'Travel', 'Relocation']), by)
  verified(story, caseId, nickname)
  confirmed(story, caseId, address)
  amended(story, caseId, address, 2)
  received(story, shipped(story, 2), to)
  story.report(10, buyer, 'RecordFeedback', { kind: 'Praise', rating: 5, caseId })
  closed(story, caseId, 'Amended', 'DeliveredAsAmended')
}

/** The buyer changes his mind before anything is saved. */
export const withdrawn = (story: Teller): void => {
  const nickname = placed(story)
  const caseId = wished(story, addressOf(story.draw, story.person, nearbyPlace(story.draw, story.place)), 'Travel')
  verified(story, caseId, nickname)
  story.tell(4, buyer, 'WithdrawAddressChange', { caseId, by: 'Buyer' })
  told(story, caseId, 'ChangeEnded')
  received(story, shipped(story, 1), story.place)
}

/** Two wishes compete: the one that is checked later holds, the other gives way. */
export const competing = (story: Teller): void => {
  const { draw, person, place } = story
  const [first, second] = [addressOf(draw, person, place), addressOf(draw, person, place)]
  const nickname = placed(story)
  const caseA = wished(story, first, 'BuyerError')
  verified(story, caseA, nickname)
  confirmed(story, caseA, first)
  const caseB = wished(story, second, 'BuyerError')
  verified(story, caseB, nickname)
  confirmed(story, caseB, second)
  amended(story, caseB, second, 3)
  received(story, shipped(story, 3), place)
  closed(story, caseB, 'Amended', 'DeliveredAsAmended')
}

/** A stranger with leaked details: more proof is wanted, the call to the number on file exposes him, the address is locked. */
export const fraud = (story: Teller): void => {
  const { draw } = story
  const stranger = addressOf(draw, anyPerson(draw), anyPlace(draw))
  const nickname = placed(story)
  const caseId = wished(story, stranger, 'Relocation', { role: 'SellerAgent', channel: 'OutsideMessenger' })
  story.tell(2, agent, 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [
      { factor: 'Nickname', stated: nickname },
      { factor: 'OrderNumber', stated: story.orderNo }
    ]
  })
  story.tell(12, agent, 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [{ factor: 'CallbackToNumberOnFile', result: 'Mismatch', contactVersion: 1 }]
  })
  story.tell(1, system, 'ReportSuspectedFraud', { caseId, indicators: ['NotMe'], reportedTo: 'Platform' })
  story.tell(1, supervisor, 'LockAddress', { ground: 'FraudSuspected' })
  told(story, caseId, 'SuspectedFraud')
  received(story, shipped(story, 1), story.place)
}
