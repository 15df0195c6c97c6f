/** Works on many things at once, but on those of one key one after the other, in the order in which they came. */
export interface CommandLanes {
  readonly give: (key: string, bytes: number, work: () => Promise<void>) => void
  /** Resolves when there is room for more; rejects when some work has thrown. */
  readonly room: () => Promise<void>
  /** Resolves when nothing is under way; rejects when some work has thrown. */
  readonly empty: () => Promise<void>
}

/** What may be under way at once. */
export interface LaneLimits {
  readonly works: number
  readonly bytes: number
}

/** Lanes without work. After some work has thrown, no further is begun. */
export const commandLanes = (limits: LaneLimits): CommandLanes => {
  const tails = new Map<string, Promise<void>>()
  let works = 0
  let bytes = 0
  let fault: { readonly caught: unknown } | null = null
  let wake = (): void => {}

  const run = async (before: Promise<void> | undefined, work: () => Promise<void>): Promise<void> => {
    await before
    try {
      if (fault === null) await work()
    } catch (caught) {
      fault ??= { caught }
    }
  }

  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (fault !== null) throw fault.caught
  }

  return {
    give: (key, size, work) => {
      works += 1
      bytes += size
      const own = run(tails.get(key), work).then(() => {
        works -= 1
        bytes -= size
        if (tails.get(key) === own) tails.delete(key)
        wake()
      })
      tails.set(key, own)
    },
    room: () => until(() => works < limits.works && bytes < limits.bytes),
    empty: () => until(() => works === 0)
  }
}
