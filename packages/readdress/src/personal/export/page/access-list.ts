import type { AccessEntry } from '@readdress/order-views'
import { type Html, html } from './escaped-html.ts'
import { both, moment, said } from './page-text.ts'
import { accessWords, fieldWords, wordFor } from './page-words.ts'

/** Who saw the data of a person in an order, and who wanted to, the first first. */
export const accessList = (accesses: ReadonlyArray<AccessEntry>, zone: string): Html =>
  html`<ul class="accesses">${accesses.map((access) => entry(access, zone))}</ul>`

const entry = (access: AccessEntry, zone: string): Html => html`
<li class="${access.result === 'Disclosed' ? 'seen' : 'unseen'}">
<p class="when">${moment(access.recordedAt, zone)} · ${said(wordFor(accessWords, access.actor.role))} <bdi>${access.actor.id}</bdi></p>
<p>${result(access)}${fields(access.fields)}</p>
<p class="why">${both('用途：', 'For ')}${said(wordFor(accessWords, access.purpose))} · ${both('依据：', 'on the basis of ')}${said(wordFor(accessWords, access.legalBasis))}${givenTo(access)}${ofCase(access)}</p>
</li>`

const result = ({ result: cameTo, because }: AccessEntry): Html => {
  switch (cameTo) {
    case 'Disclosed':
      return html`<b>${both('看到了：', 'Saw: ')}</b>`
    case 'Refused':
      return html`<b>${both('被拒绝', 'Was refused')}</b>${both('（', ' (')}${said(wordFor(accessWords, because ?? ''))}${both('），想看：', '), wanted: ')}`
    case 'Failed':
      return html`<b>${both('没有看成', 'Saw nothing after all')}</b>${both('，想看：', ', wanted: ')}`
  }
}

const fields = (names: ReadonlyArray<string>): ReadonlyArray<Html> =>
  names.flatMap((name, place) => [...(place === 0 ? [] : [both('、', ', ')]), said(wordFor(fieldWords, name))])

const givenTo = ({ receiver, actor, result: cameTo }: AccessEntry): Html =>
  receiver === actor.id
    ? html``
    : html` · ${cameTo === 'Disclosed' ? both('提供给：', 'given to ') : both('原拟提供给：', 'meant for ')}<bdi>${receiver}</bdi>`

const ofCase = ({ caseId }: AccessEntry): Html =>
  caseId === null ? html`` : html` · ${both('事项：', 'case ')}<bdi>${caseId}</bdi>`
