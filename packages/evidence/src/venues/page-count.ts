/**
 * How many pages a file has at most: one for a picture; in a PDF the pages that lie open in it, of which former versions may count too. Null where they cannot
 * be counted, since they are packed.
 */
export const pageCount = (path: string, bytes: Uint8Array): number | null => {
  if (!path.endsWith('.pdf')) return 1
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  return pages === 0 || /\/ObjStm|\/Encrypt/.test(text) ? null : pages
}
