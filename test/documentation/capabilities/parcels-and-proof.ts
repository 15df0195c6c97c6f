import { type Chapter, orderTest, story, there, viewTest } from './capability.ts'

/** C40 to C52: the parcel on its way, and what is written down. */
export const parcelsAndProof: ReadonlyArray<Chapter> = [
  {
    title: 'The parcel is on its way',
    capabilities: [
      there(
        40,
        '定期查询物流信息',
        'the tracking is looked at again and again',
        'process policy `P8` ⇒ `RecordTracking` ⇒ `TrackingUpdated`',
        ['packages/reactions/test/watching-a-parcel.test.ts', 'P8']
      ),
      there(
        41,
        '确保按照新地址顺利送达',
        'is the parcel really going to the new address?',
        '`OnCourseConfirmed`, `OffCourseDetected`',
        orderTest('a-parcel-off-course.test', 'OffCourseDetected')
      ),
      there(
        42,
        '已经到达原收货地址附近',
        'that it is near the old address is noticed',
        '`ParcelNearOldAddress`',
        story('near-the-old-address', 'ParcelNearOldAddress')
      ),
      there(
        43,
        '与买家协商解决方案',
        'ways out are offered, one is agreed, in time',
        '`OfferResolution` ⇒ `ResolutionOffered`; `AgreeResolution` ⇒ `ResolutionAgreed`; `ResolutionDeclined`, `ResolutionExpired`; `fireDeadlines`',
        story('near-the-old-address', 'ResolutionExpired')
      ),
      there(
        44,
        '自行到快递点取件',
        'it is fetched, with consent, at a place, with a code, until a day',
        '`GivePickupConsent` ⇒ `PickupConsentGiven`; `RecordPickupReady` ⇒ `PickupReady`; `PickupConsentMissing`; `PickupDeadlinePassed`; `fireDeadlines`',
        story('near-the-old-address', 'PickupDeadlinePassed')
      ),
      there(
        45,
        '等待快递退回后重新发货',
        'it comes back, and is sent again',
        '`ReceiveReturn` ⇒ `ReturnReceived`; `ArrangeReshipment` ⇒ `ReshipmentArranged`',
        orderTest('coming-back', 'ReshipmentArranged')
      ),
      there(
        46,
        '（反面）比如',
        'it was delivered already: no change, but other ways',
        '`AlreadyDelivered` of `RejectionReason`; `Resolution`',
        story('after-delivery', 'AlreadyDelivered')
      )
    ]
  },
  {
    title: 'What is written down',
    capabilities: [
      there(
        47,
        '订单备注中详细记录',
        'a note with reason and communication; the address by its version',
        '`AddNote` ⇒ `OrderNoteAdded`; `PersonalDataInNote`',
        orderTest('what-is-put-on-record.test', 'OrderNoteAdded')
      ),
      there(
        48,
        '对订单进行管理和跟踪',
        'what happened, line by line, for daily work',
        '`timeline`, with links to change and parcel; `ShownEntry`: every event in its order, told in a sentence by `readdress audit`',
        viewTest('what-was-said-and-done', 'timeline')
      ),
      there(
        49,
        '作为重要的证据',
        'an audit trail, and a package of evidence',
        '`AuditEntry`; `ExportedEvidence`, chained, signed and verified by `verifyBundle`; `SubmitEvidence` ⇒ `EvidenceSubmitted`',
        ['packages/order-views/test/what-happened-to-an-order.test.ts', 'auditTrailProjection']
      ),
      there(
        50,
        '妥善保管',
        'kept safe: encrypted, in few copies',
        '`Personal`, which neither prints nor logs its value; `sealed`: each value under a key of its person and order; `KeysDestroyed` ⇒ `PersonalDataErased`',
        orderTest('personal-inspection.test', 'personal')
      ),
      there(
        51,
        '避免信息泄露',
        'masked unless there is a reason; a leak is on record',
        '`MaskProfile`; `maskedData`; `FlagAddressForReview` for an `Incident`; `RecordIncident` ⇒ `PersonalDataIncidentRecorded`',
        orderTest('masking.test', 'mask')
      ),
      there(
        52,
        '不要随意透露给他人',
        'clear values only for a purpose; otherwise refused',
        '`RevealPersonalData` ⇒ `PersonalDataDisclosed` or `DisclosureRefused`, by a `DisclosurePolicy`; `personalDataAccessLog`; `unusualDisclosures`',
        ['packages/privacy/test/who-may-see-what.test.ts', 'genericDisclosurePolicy']
      )
    ]
  }
]
