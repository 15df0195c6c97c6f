import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where an embedded store lies in its folder: the events, and the views, which can be made anew from them. */
export const embeddedFiles = (folder: string): { readonly events: string; readonly views: string } => ({
  events: join(folder, 'events.sqlite'),
  views: join(folder, 'views.sqlite')
})

/** Whether a folder holds an embedded store. It only looks, for whoever must not make one by asking. */
export const holdsStore = (folder: string): boolean => existsSync(embeddedFiles(folder).events)
