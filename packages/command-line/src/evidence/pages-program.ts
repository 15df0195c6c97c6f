import type { PageFormat, PageLanguage } from '@readdress/evidence-pages'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type VenueName, venueNames } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { pagesCommand } from './pages-command.ts'

interface Printing {
  readonly out: string
  readonly font: ReadonlyArray<string>
  readonly lang?: PageLanguage
  readonly format?: PageFormat
  readonly for?: VenueName
  readonly mostPages?: number
  readonly json: boolean
}

const readCount = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 9999.')
  return Number(text)
}

const oneMore = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [...before, text]

/** Adds `pages`, for venues that take neither a bundle nor HTML. */
export const addPages = (evidence: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  evidence
    .command('pages')
    .description(
      'Print the report of a bundle on A4, as PDF or pictures, for venues that take nothing else. It needs no store, and the package @readdress/evidence-pages.'
    )
    .argument('<path>', 'the folder of the bundle, or its ZIP')
    .requiredOption('--out <dir>', 'the folder that the pages are put into, outside of the bundle')
    .requiredOption(
      '--font <file>',
      'a font that has every sign of the report, such as NotoSansCJK-Regular.ttc; again for more, a bold one for headings',
      oneMore
    )
    .addOption(new Option('--lang <lang>', 'the language: that which comes first, if not said').choices(['zh', 'en']))
    .addOption(
      new Option('--format <format>', 'pdf, or png for a picture of each page; pdf, if not said').choices([
        'pdf',
        'png'
      ])
    )
    .addOption(
      new Option('--for <venue>', 'the venue that they are for: the form that it takes, and its limits').choices(
        venueNames
      )
    )
    .option('--most-pages <n>', 'how many pages there may be; 19, if not said', readCount)
    .option('--json', 'one JSON document instead of text', false)
    .action(async (bundle: string, { out, font: fonts, lang, format, for: venue, mostPages, json }: Printing) => {
      const wish = {
        ...(lang === undefined ? {} : { language: lang }),
        ...(format === undefined ? {} : { format }),
        ...(venue === undefined ? {} : { venue }),
        ...(mostPages === undefined ? {} : { mostPages })
      }
      end(await pagesCommand({ bundle, out, fonts, json, ...wish }, surroundings))
    })
}
