/** Where a measurement works: how many events of W, a folder of files made before, a folder of its own, and what further processes need. */
export interface Place {
  readonly size: number
  /** Files that `prepare` made; they are read, and copied before they are written. */
  readonly fixtures: string
  /** Empty, and gone afterwards. */
  readonly scratch: string
  /** Options of Node.js for processes that the measurement starts. */
  readonly nodeOptions: ReadonlyArray<string>
  /** Makes a database without tables and gives what connects to it, for contenders that need PostgreSQL. */
  readonly emptyDatabase: () => Promise<string>
}

/** The figure in the unit of its bench, and what the work came to: a wrong result is no measurement. */
export interface Measured {
  readonly value: number
  readonly proof: string
  /** Left out where every command came to what it should. */
  readonly shortfall?: Shortfall
}

/** How many commands came to nothing: those that were told so, and those that were acknowledged and are not on record. */
export interface Shortfall {
  readonly refused: number
  readonly lost: number
}

/** One way to do the work of a bench. */
export interface Contender {
  readonly name: string
  /** What has to be there; without it the contender is left out. */
  readonly needs?: 'PostgreSQL'
  /** Makes the files that its measurements begin with, unless they are there; in a process of its own. */
  readonly prepare?: (place: Place) => Promise<unknown>
  readonly measure: (place: Place) => Promise<Measured>
  /** What its work must come to, where that is not the same as for the others of the bench. */
  readonly proof?: (size: number) => string
}

/** What we want: of the ratio to another contender, or of the figure itself. */
export interface Goal {
  readonly contender: string
  readonly sign: '≥' | '≤'
  readonly bound: number
  /** Null: the bound is in the unit of the bench. */
  readonly against: string | null
}

/** A piece of work, and all who do it. */
export interface Bench {
  readonly name: string
  readonly work: string
  readonly unit: 'commands/s' | 'events/s' | 'ms' | 'MB'
  /** Ratios without a goal are to this contender; null where there is nothing to compare with. */
  readonly reference: string | null
  readonly goals: ReadonlyArray<Goal>
  readonly contenders: ReadonlyArray<Contender>
  /** What the work must come to. */
  readonly proof: (size: number) => string
}
