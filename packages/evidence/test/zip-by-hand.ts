import { crc32 } from 'node:zlib'

/** What the records of a ZIP say of a file, true or not. */
export interface Claimed {
  readonly name: string
  readonly bytes?: Uint8Array
  readonly version?: number
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly packed?: number
  readonly size?: number
  readonly mode?: number
  readonly extra?: Uint8Array
  readonly place?: number
  /** What is said otherwise before the file than in the directory. */
  readonly local?: Partial<Claimed>
}

/** What is said of the whole ZIP, and what lies where nothing should. */
export interface Around {
  readonly before?: Uint8Array
  readonly between?: Uint8Array
  readonly comment?: Uint8Array
  readonly count?: number
  readonly length?: number
  readonly place?: number
}

const nothing = Buffer.alloc(0)

/** A ZIP as anybody could write it, record by record. Source: APPNOTE.TXT, sections 4.3.7 to 4.3.16. */
export const zipOf = (files: ReadonlyArray<Claimed>, around: Around = {}): Buffer => {
  const { before = nothing, between = nothing, comment = nothing } = around
  const locals: Array<Buffer> = [Buffer.from(before)]
  const directory: Array<Buffer> = []
  let place = before.length
  for (const file of files) {
    const bytes = Buffer.from(file.bytes ?? nothing)
    const record = Buffer.concat([Buffer.from('PK\x03\x04'), common({ ...file, ...file.local }), bytes])
    directory.push(central(file, place))
    locals.push(record)
    place += record.length
  }
  const records = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(around.count ?? files.length, 8)
  end.writeUInt16LE(around.count ?? files.length, 10)
  end.writeUInt32LE(around.length ?? records.length, 12)
  end.writeUInt32LE(around.place ?? place + between.length, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, between, records, end, comment])
}

const common = (file: Claimed, after = nothing): Buffer => {
  const bytes = file.bytes ?? nothing
  const fixed = Buffer.alloc(26)
  fixed.writeUInt16LE(file.version ?? 20, 0)
  fixed.writeUInt16LE(file.flags ?? 0x0800, 2)
  fixed.writeUInt16LE(file.method ?? 0, 4)
  fixed.writeUInt16LE(0x0021, 8)
  fixed.writeUInt32LE(file.crc ?? crc32(bytes), 10)
  fixed.writeUInt32LE(file.packed ?? file.size ?? bytes.length, 14)
  fixed.writeUInt32LE(file.size ?? bytes.length, 18)
  fixed.writeUInt16LE(Buffer.byteLength(file.name), 22)
  fixed.writeUInt16LE(file.extra?.length ?? 0, 24)
  return Buffer.concat([fixed, after, Buffer.from(file.name), file.extra ?? nothing])
}

const central = (file: Claimed, place: number): Buffer => {
  const after = Buffer.alloc(14)
  after.writeUInt16LE(file.mode ?? 0o100644, 8)
  after.writeUInt32LE(file.place ?? place, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common(file, after)])
}
