/** What is to be done next, as the worklist names it: the code, and how it reads in Chinese and in English. */
export const taskWords: ReadonlyArray<readonly [code: string, chinese: string, english: string]> = [
  ['Acknowledge', '回复买家已受理', 'Tell the buyer that it is being seen to'],
  ['Amend', '保存修改', 'Save the change'],
  ['Approver', '审批人', 'Approver'],
  ['Assign', '指定负责人', 'Name who sees to it'],
  ['AwaitApproval', '等待审批', 'Wait for the approval'],
  ['AwaitCarrier', '等待物流公司答复', 'Wait for the carrier'],
  ['AwaitClarification', '等待买家补充', 'Wait for what the buyer adds'],
  ['AwaitConsent', '等待买家同意', 'Wait for the buyer to agree'],
  ['AwaitResolution', '等待买家选定办法', 'Wait for the buyer to choose'],
  ['Close', '结单', 'Close the case'],
  ['Confirm', '向买家复述新地址', 'Read the new address back'],
  ['NotifyCarrier', '通知物流公司', 'Tell the carrier'],
  ['OfferResolution', '与买家协商', 'Offer the buyer a way out'],
  ['Route', '确定怎么改', 'Decide how it is changed'],
  ['SubmitEvidence', '提交证据', 'Submit the evidence'],
  ['Verify', '核实身份', 'Make sure who asks'],
  ['Watch', '跟踪包裹', 'Watch the parcel']
]
