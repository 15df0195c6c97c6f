/** There is no store in this folder. */
export interface NoStore {
  readonly type: 'NoStore'
  readonly folder: string
  readonly remedy: string
}

/** The fact with its remedy. */
export const noStore = (folder: string): NoStore => ({
  type: 'NoStore',
  folder,
  remedy: `There is no store in ${folder}: check the path.`
})
