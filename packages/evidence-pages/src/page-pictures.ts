import { Resvg } from '@resvg/resvg-js'

// Dots to an inch: letters of twelve points are 25 dots high, and a page of A4 has two megapixels.
const dotsPerInch = 150

/** A picture in PNG of each page of a drawing, 1,240 by 1,754 dots. */
export const pagePictures = (drawing: string): ReadonlyArray<Uint8Array> => {
  const [outlines = ''] = /^ {4}<defs id="glyph">$[\s\S]*?^ {4}<\/defs>$/m.exec(drawing) ?? []
  return [...drawing.matchAll(onePage)].map(([, content = '']) =>
    new Resvg(`${opening}${content}${outlines}</svg>`, {
      background: '#fff',
      font: { loadSystemFonts: false },
      fitTo: { mode: 'width', value: Math.round((width / 72) * dotsPerInch) }
    })
      .render()
      .asPng()
  )
}

// A4 in points.
const [width, height] = [595.2755905511812, 841.8897637795276]
const opening = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`

// What stands in the drawing at the first level is one group for each page, moved down by those before it.
const onePage = /^ {4}<g(?: transform="[^"]*")?>$([\s\S]*?)^ {4}<\/g>$/gm
