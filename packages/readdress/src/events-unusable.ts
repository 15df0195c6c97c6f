/** The events of a folder cannot be used as the settings say; nothing was changed. */
export interface EventsUnusable {
  readonly type: 'EventsUnusable'
  /**
   * `Elsewhere`: they lie in another store since, and the folder was opened alone; `NotCopied`: the folder holds events of its own that are not all in the
   * store it was opened with; `Other`: that store does not hold the order by which the folder knows it; `NotReached`: it does not answer; `NotWritable`: the
   * folder cannot keep by which order it knows it.
   */
  readonly because: 'Elsewhere' | 'NotCopied' | 'Other' | 'NotReached' | 'NotWritable'
  readonly remedy: string
}

/** The fact with its remedy. */
export const eventsUnusable = (folder: string, because: EventsUnusable['because']): EventsUnusable => ({
  type: 'EventsUnusable',
  because,
  remedy: remedyOf(folder, because)
})

const remedyOf = (folder: string, because: EventsUnusable['because']): string => {
  switch (because) {
    case 'Elsewhere':
      return `The events of ${folder} lie in another store: open it with --store esdb://HOST:PORT --folder ${folder}, or bring them back with readdress copy --from esdb://HOST:PORT --to ${folder}.`
    case 'NotCopied':
      return `${folder} holds events that are not in that store: stop whatever writes to it, copy them with readdress copy --from ${folder} --to esdb://HOST:PORT, and open it again. A new shop needs a folder of its own.`
    case 'Other':
      return `That store does not hold the order by which ${folder} knows its events: it is another one, or it has lost its data. Check the connection string and the folder; after a loss, bring the data of the store back from its backup.`
    case 'NotReached':
      return `The store of the events of ${folder} does not answer: check that it runs, the connection string, and that its user may read all streams.`
    case 'NotWritable':
      return `${folder} cannot be written: check its rights and those of its files, and that the disk is not full.`
  }
}
