import type { Meanings } from '../trackers/meaning.ts'

/** Xiaohongshu's codes of entries of a track: the state of an entry, or where that says less, who made it and at which step. */
export const xiaohongshuMeanings: Meanings = {
  '35-10': ['InTransit', 'PickedUp'],
  '2010': ['InTransit', 'CustomsProcessing'],
  '2011': ['InTransit', 'CustomsProcessing'],
  '2012': ['InTransit', 'CustomsProcessing'],
  // That it was declared, not that it was let through.
  '2015': ['InTransit', 'CustomsProcessing'],
  '3020': ['InfoReceived', 'Other'],
  '3050': ['InTransit', 'Other'],
  '3055': ['InTransit', 'Other'],
  '3060': ['InTransit', 'Other'],
  '3065': ['InTransit', 'Other'],
  '6020': ['InTransit', 'Departure']
}

/** The words for the state of a whole track that say more than its entries do. */
export const xiaohongshuStates: Meanings = {
  待揽件: ['InfoReceived', 'Other'],
  已揽件: ['InTransit', 'PickedUp'],
  海关通过: ['InTransit', 'CustomsReleased'],
  已签收: ['Delivered', 'Other'],
  取消发货: ['Exception', 'Cancel']
}
