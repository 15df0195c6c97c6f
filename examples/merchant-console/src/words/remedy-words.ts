/** The words of what is lost or damaged, and of what makes it good. */
export const remedyWords = {
  remedy: ['与买家商量补偿', 'Offer what makes it good'],
  remedyHint: [
    '包裹有问题：勾选您能提供的补偿，告诉买家后登记。',
    'A parcel has a problem: tick what you offer, tell the buyer, and record it.'
  ],
  whichParcel: ['哪个包裹', 'Which parcel'],
  remedies: ['提供的补偿', 'What is offered'],
  remedyAmount: ['金额（部分退款或补偿）', 'Amount (of a partial refund or a compensation)'],
  agreeRemedy: ['登记买家选的补偿', 'Record what he chose to make it good'],
  declineRemedy: ['这些补偿买家都不接受', 'He wants nothing of what makes it good'],
  remedyDone: ['补偿已办好', 'It was made good'],
  remedyDoneHint: [
    '钱已退、货已补发，或券已给。',
    'His money is back, the goods are on their way, or he has his coupon.'
  ],
  suspectLoss: ['包裹可能丢了', 'It may be lost'],
  suspectLossHint: ['先登记疑似丢失，再向物流公司查件。', 'Record it, then ask the carrier.'],
  confirmLoss: ['确认丢失', 'It is lost'],
  confirmLossHint: [
    '物流公司查件答复“丢失”，或多日没有轨迹，才能确认。',
    'When the carrier has found so, or has not seen it for days.'
  ],
  found: ['包裹找回来了', 'It turned up'],
  foundHint: [
    '找到了就登记；已经补发的，请物流公司退回。',
    'When it is there again. Where its goods were sent again, let the carrier bring it back.'
  ],
  damage: ['买家说有破损', 'He says that it is damaged'],
  damageHint: [
    '先登记，请买家拍照，再与他商量补偿。',
    'Record it, ask him for pictures, then offer what makes it good.'
  ],
  extent: ['坏了多少', 'How much'],
  claim: ['向物流公司理赔', 'Ask the carrier to pay'],
  claimHint: ['丢失或破损已确认，在期限内提出。', 'The loss or damage is confirmed: ask in time.'],
  isInsured: ['保价', 'Insurance'],
  claimAnswer: ['登记理赔结果', 'Record whether the carrier pays'],
  claimAnswerHint: ['金额不填，就是按提出的赔。', 'Without an amount it is what was asked for.']
} as const
