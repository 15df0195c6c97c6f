/** A piece of a line, and how it looks. */
export interface Piece {
  /** A line break where it is a line feed. */
  readonly text: string
  readonly isBold: boolean
  readonly isStruck: boolean
  /** Kept on one line. */
  readonly isWhole: boolean
}

/** A run of pieces. */
export type Line = ReadonlyArray<Piece>

/** A row of a table, with what its cells hold. */
export interface Row {
  readonly cells: ReadonlyArray<Line>
  readonly isMarked: boolean
}

/** A table, by the name of its layout. */
export interface Table {
  readonly kind: 'table'
  readonly layout: string
  readonly head: ReadonlyArray<Line>
  readonly rows: ReadonlyArray<Row>
}

/** A part of the pages that stands for itself. */
export type Block =
  | Table
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'boxed' | 'code'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: ReadonlyArray<Line> }

/** Where in the report something stands: under which heading, and in which row of a table there, counted from 1. */
export interface PlaceInReport {
  readonly section: string
  readonly row: number | null
}

/** Blocks of one section, under its heading. */
export interface Section {
  readonly name: string
  readonly blocks: ReadonlyArray<Block>
}

/** All lines of the sections, each with its place. */
export const linesIn = (
  sections: ReadonlyArray<Section>
): ReadonlyArray<{ readonly line: Line; readonly place: PlaceInReport }> =>
  sections.flatMap(({ name: section, blocks }) => blocks.flatMap((block) => linesOf(block, section)))

const linesOf = (block: Block, section: string) => {
  const at = (row: number | null) => (line: Line) => ({ line, place: { section, row } })
  switch (block.kind) {
    case 'table':
      return [...block.head.map(at(null)), ...block.rows.flatMap(({ cells }, row) => cells.map(at(row + 1)))]
    case 'list':
      return block.items.map(at(null))
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'boxed':
    case 'code':
      return [at(null)(block.line)]
  }
}
