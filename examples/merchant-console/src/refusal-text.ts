import { codeText } from './code-text.ts'
import { type Html, html, none } from './html.ts'
import type { Language } from './words.ts'

const chinese: Readonly<Record<string, string>> = {
  RevisionConflict: '订单刚被别人改动',
  CaseStatusForbids: '这个申请已经不在这一步',
  StaleAddressVersion: '订单地址已经不是您看到的那一版',
  NotVerified: '还没有核实身份',
  NotConfirmed: '买家还没有确认新地址',
  ConfirmedDiffersFromProposal: '与申请的地址不同',
  SavedDiffersFromConfirmed: '与买家确认的地址不同',
  RequirementsOpen: '还有必须先办的事',
  NothingToChange: '与现在的地址相同',
  IncompleteAddress: '地址不完整',
  MaskedText: '含有打码的文字，请填完整',
  InvalidValue: '填写有误',
  PersonalDataInNote: '备注里不能写电话、姓名或门牌',
  FourEyesBroken: '须由另一位同事办理',
  ActorNotPermitted: '您的角色不能做这一步',
  OrderUnknown: '没有这个订单',
  VerificationLapsed: '核实已过有效期，请重新核实',
  AddressIsLocked: '地址已锁定，请找主管'
}

/** What keeps a command from being done, in words, with the facts that say which. No value of a person is in a refusal. */
export const refusalText = ({ type, ...facts }: { readonly type: string }, language: Language): Html => {
  const title = language === 'zh' ? (chinese[type] ?? type) : codeText(type, 'en')
  const told = Object.entries(facts).flatMap(([name, fact]) => spelled(name, fact, language))
  return html`<strong>${title}</strong>${told.length === 0 ? none : html` (${told.join(', ')})`}`
}

const spelled = (name: string, fact: unknown, language: Language): ReadonlyArray<string> => {
  if (fact === null || fact === undefined || name === 'caseId') return []
  if (Array.isArray(fact))
    return [
      fact
        .map((one) =>
          typeof one === 'object'
            ? Object.values(one ?? {})
                .filter((part) => typeof part === 'string')
                .join(' ')
            : word(one, language)
        )
        .join(' ')
    ]
  return typeof fact === 'object' ? [] : [`${word(name, language)} ${word(fact, language)}`]
}

const word = (fact: unknown, language: Language): string => codeText(String(fact), language)
