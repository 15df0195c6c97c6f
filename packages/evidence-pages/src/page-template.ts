/**
 * How the pages look, in the language of Typst. It takes no text but that of the document, as values and never as code, so that no name can be part of it. All
 * text is at least 12 points high; columns are in millimetres of the 180 between the margins.
 */
export const pageTemplate = `
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)))
#set page(
  paper: "a4",
  margin: (x: 15mm, top: 16mm, bottom: 18mm),
  footer: context {
    set text(size: 12pt)
    grid(columns: (1fr, auto), doc.foot, [#counter(page).display() / #counter(page).final().at(0)])
  },
)
#set text(font: doc.fonts.plain, fallback: false, size: 12pt, lang: doc.language, region: doc.region, hyphenate: false, cjk-latin-spacing: none)
// In English these are as wide as letters, also in a Chinese font.
#show regex("[‘’“”]"): it => if doc.language == "en" { text(features: ("pwid",), it) } else { it }
#set par(leading: 0.5em, spacing: 0.7em, linebreaks: "simple")
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading: set text(font: doc.fonts.bold)
#show heading: set block(above: 1.1em, below: 0.6em)

// What has no place where a line may be broken is broken anywhere, if it is wider than its column.
#let long(run, width) = context if measure(run).width <= width { run } else {
  let lines = ("",)
  let used = 0pt
  for sign in run.clusters() {
    let wide = measure(sign).width
    if used + wide > width and used > 0pt {
      lines.push("")
      used = 0pt
    }
    lines.last() += sign
    used += wide
  }
  lines.join(linebreak())
}
#let piece(p, width) = {
  let body = if p.kind == "break" { linebreak() } else if p.kind == "whole" { box(p.text) } else if p.kind == "long" {
    long(p.text, width)
  } else { p.text }
  let body = if p.bold { text(font: doc.fonts.bold, body) } else { body }
  if p.struck { strike(body) } else { body }
}
#let line(pieces, width) = pieces.map(p => piece(p, width)).join()

#let layouts = (
  facts: (48mm, 132mm),
  address: (40mm, 70mm, 70mm),
  topic: (12mm, 36mm, 36mm, 96mm),
  withheld: (12mm, 108mm, 60mm),
  timeline: (12mm, 59mm, 23mm, 32mm, 21mm, 11mm, 22mm),
  index: (12mm, 33mm, 28mm, 43mm, 64mm),
  hashes: (20mm, 20mm, 54mm, 86mm),
  states: (48mm, 66mm, 66mm),
)
#let inset = (x: 1mm, top: 1.4mm, bottom: 1.2mm)
#let table-of(block) = {
  let count = calc.max(block.head.len(), ..block.rows.map(row => row.cells.len()))
  let columns = layouts.at(block.layout).slice(0, count)
  if columns.len() == 2 { columns.last() = 180mm - columns.first() }
  let widths = columns.map(width => width - 2 * inset.x)
  // No row is broken, unless it might not fit on a page.
  let lines(cells) = calc.max(0, ..cells.enumerate().map(((at, pieces)) => {
    calc.ceil(pieces.map(p => p.text.clusters().len()).sum(default: 0) * 12pt / widths.at(at))
  }))
  let row(cells, fill) = {
    let breakable = lines(cells) > 30
    cells.enumerate().map(((at, pieces)) => table.cell(breakable: breakable, fill: fill, line(pieces, widths.at(at))))
  }
  let made = table(
    columns: columns,
    inset: inset,
    stroke: 0.5pt + luma(45%),
    align: left + top,
    ..if block.head.len() > 0 { (table.header(..row(block.head, luma(92%))),) },
    ..block.rows.map(r => row(r.cells, if r.marked { luma(94%) })).flatten()
  )
  // The two addresses are compared at one glance.
  let height = block.rows.map(r => calc.max(1, lines(r.cells))).sum(default: 0)
  if block.layout == "address" and height < 40 { std.block(breakable: false, made) } else { made }
}
#let show-block(block) = {
  if block.kind == "table" { table-of(block) }
  else if block.kind == "title" { heading(level: 1, line(block.line, 180mm)) }
  else if block.kind == "heading" { heading(level: 2, line(block.line, 180mm)) }
  else if block.kind == "list" { block.items.map(item => par(hanging-indent: 1em, line(item, 180mm))).join() }
  else if block.kind == "paragraph" { par(line(block.line, 180mm)) }
  else { rect(width: 100%, inset: 2mm, stroke: 0.75pt, line(block.line, 175mm)) }
}
#for block in doc.blocks { show-block(block) }
`
