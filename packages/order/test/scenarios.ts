import type { Scenario } from './scenario.ts'
import { aChargeback } from './scenarios/a-chargeback.ts'
import { aFactWasWrong } from './scenarios/a-fact-was-wrong.ts'
import { aGiftForSomebodyElse } from './scenarios/a-gift-for-somebody-else.ts'
import { aLeak } from './scenarios/a-leak.ts'
import { aParcelIsLost } from './scenarios/a-parcel-is-lost.ts'
import { aParcelStalls } from './scenarios/a-parcel-stalls.ts'
import { aStrangerAsks } from './scenarios/a-stranger-asks-with-leaked-details.ts'
import { afterDelivery } from './scenarios/after-delivery.ts'
import { anotherCountry } from './scenarios/another-country.ts'
import { beforeAnAddressIsUsed } from './scenarios/before-an-address-is-used.ts'
import { erasureAfterRetention } from './scenarios/erasure-after-retention.ts'
import { goodsArriveDamaged } from './scenarios/goods-arrive-damaged.ts'
import { labelPrintedNotCollected } from './scenarios/label-printed-not-collected.ts'
import { nearTheOldAddress } from './scenarios/near-the-old-address.ts'
import { nobodyAnswers } from './scenarios/nobody-answers.ts'
import { nothingWasReceived } from './scenarios/nothing-was-received.ts'
import { onTheRecord } from './scenarios/on-the-record.ts'
import { oneAddressChangeBeforeShipment } from './scenarios/one-address-change-before-shipment.ts'
import { oneWrongHouseNumber } from './scenarios/one-wrong-house-number.ts'
import { parcelsAndCarriers } from './scenarios/parcels-and-carriers.ts'
import { theCarrierRefusesOrIsSilent } from './scenarios/shipped-and-the-carrier-refuses-or-is-silent.ts'
import { theRedirectSucceeds } from './scenarios/shipped-and-the-redirect-succeeds.ts'
import { silenceIsYes } from './scenarios/silence-is-yes-and-the-label-is-old.ts'
import { theBuyerWithdraws } from './scenarios/the-buyer-withdraws.ts'
import { theCarrierRedirects } from './scenarios/the-carrier-redirects-and-nobody-told-us.ts'
import { theOrderAndItsPlatform } from './scenarios/the-order-and-its-platform.ts'
import { theSellerProposes } from './scenarios/the-seller-proposes-and-the-buyer-must-consent.ts'
import { theWarehouseIsAtWork } from './scenarios/the-warehouse-is-already-at-work.ts'
import { threeParcels } from './scenarios/three-parcels.ts'
import { twoChangesCompete } from './scenarios/two-changes-compete.ts'

/** The scenarios, in the order of their numbers. */
export const scenarios: ReadonlyArray<Scenario> = [
  oneAddressChangeBeforeShipment,
  oneWrongHouseNumber,
  aGiftForSomebodyElse,
  theSellerProposes,
  silenceIsYes,
  theWarehouseIsAtWork,
  labelPrintedNotCollected,
  theRedirectSucceeds,
  theCarrierRefusesOrIsSilent,
  nearTheOldAddress,
  aParcelStalls,
  aParcelIsLost,
  goodsArriveDamaged,
  twoChangesCompete,
  theBuyerWithdraws,
  aStrangerAsks,
  afterDelivery,
  threeParcels,
  nothingWasReceived,
  aChargeback,
  anotherCountry,
  erasureAfterRetention,
  aLeak,
  theCarrierRedirects,
  onTheRecord,
  theOrderAndItsPlatform,
  beforeAnAddressIsUsed,
  parcelsAndCarriers,
  nobodyAnswers,
  aFactWasWrong
]
