import type { Word } from './reported.ts'

/** How a detail is told: as a word of ours, as it stands, as a moment, as a time of a carrier, or as the factors of a check. */
export type DetailKind = 'code' | 'value' | 'moment' | 'carrier-time' | 'factors'

/** What is told of an event beside its label. */
export interface Detail {
  readonly name: Word
  readonly pointer: string
  readonly kind: DetailKind
}

const detail = (zh: string, en: string, pointer: string, kind: DetailKind = 'code'): Detail => ({
  name: { zh, en },
  pointer,
  kind
})

const parcel = detail('包裹', 'Parcel', '/parcelId', 'value')
const reason = detail('原因', 'Reason', '/reason')
const raw = detail('物流公司原始代码', 'Code of the carrier', '/rawCode', 'value')
const action = detail('事项', 'What for', '/action')
const factors = detail('核实项目及结果', 'Factors and results', '/factors', 'factors')
const toVersion = detail('地址版本', 'Address version', '/toVersion', 'value')
const version = detail('地址版本', 'Address version', '/version', 'value')
const level = detail('达到等级', 'Level reached', '/level', 'value')

/** Events that are told of together, with what is told of each. */
export type Topic = ReadonlyMap<string, ReadonlyArray<Detail>>

/** What a report tells of one after the other. */
export const topics: Readonly<Record<'asked' | 'identity' | 'carrier' | 'notices' | 'delivery', Topic>> = {
  asked: new Map([
    [
      'AddressChangeRequested',
      [
        detail('提出者', 'On whose wish', '/initiator'),
        reason,
        detail('原因说明', 'In words', '/reasonText', 'value'),
        detail('拟改项目', 'Fields to change', '/changedFields')
      ]
    ],
    ['ProposalRevised', [detail('拟改项目', 'Fields to change', '/changedFields')]],
    ['NewAddressConfirmed', [detail('确认者', 'Confirmed by', '/by'), detail('方式', 'How', '/method'), version]],
    ['PlatformAddressChangeObserved', [detail('更改者', 'Changed by', '/changedBy'), version]],
    ['AddressAmended', [version, detail('改动项目', 'Changed fields', '/changedFields')]]
  ]),
  identity: new Map([
    [
      'RiskAssessed',
      [detail('风险', 'Risk', '/band'), detail('要求等级', 'Level required', '/requiredLevel', 'value')]
    ],
    ['StepUpRequested', [detail('还须核实', 'Wanted', '/factorsWanted')]],
    [
      'AddressChangeVerified',
      [
        level,
        detail('要求等级', 'Level required', '/required', 'value'),
        factors,
        detail('有效期至', 'Good until', '/validUntil', 'moment')
      ]
    ],
    ['VerificationFailed', [detail('第几次', 'Attempt', '/attempt', 'value'), factors]],
    ['VerificationExpired', []]
  ]),
  carrier: new Map([
    [
      'CarrierNotified',
      [
        detail('物流公司', 'Carrier', '/carrier'),
        parcel,
        detail('运单号', 'Tracking number', '/trackingNumber', 'value'),
        action,
        toVersion,
        detail('方式', 'Through', '/via'),
        detail('说明', 'Explanation', '/explanation', 'value'),
        detail('答复期限', 'Answer due', '/dueAt', 'moment')
      ]
    ],
    ['CarrierNotReached', [detail('原因', 'Cause', '/cause')]],
    ['InterceptAccepted', [raw]],
    ['InterceptProgressed', [raw]],
    ['InterceptRefused', [reason, raw]],
    ['InterceptSucceeded', [parcel, action, toVersion, raw]],
    ['InterceptFailed', [parcel, reason, raw]],
    ['InterceptTimedOut', []],
    ['InterceptCancelRequested', []],
    ['InterceptCancelled', []],
    ['InterceptCancelRefused', []]
  ]),
  notices: new Map([
    [
      'BuyerNotified',
      [
        detail('通知内容', 'About', '/kind'),
        detail('通知对象', 'Sent to', '/targets'),
        detail('通知渠道', 'By', '/channel')
      ]
    ],
    ['BuyerNotReached', [detail('通知渠道', 'By', '/channel'), detail('原因', 'Why', '/why')]]
  ]),
  delivery: new Map([
    ['ParcelShipped', [parcel, version]],
    [
      'ParcelDelivered',
      [
        parcel,
        detail('签收方式', 'How', '/mode'),
        detail('签收人', 'Signed by', '/signer', 'value'),
        detail('与之相符的地址版本', 'Address version that it matches', '/matchesVersion', 'value'),
        detail('物流公司所报时间', 'Time, as the carrier says', '/deliveredAt', 'carrier-time')
      ]
    ],
    ['DeliveryVerifiedWithCarrier', [parcel, detail('签收方式', 'How', '/mode')]],
    ['ReceiptConfirmed', []],
    ['NonReceiptReported', []]
  ])
}
