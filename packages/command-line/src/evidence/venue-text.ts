import { type VenueAnswer, venues, type WhyEmpty } from 'readdress'
import { counted } from '../texts/words.ts'
import { venueWarningText } from './venue-warning-text.ts'
import { decidesOn, type InBoth, limitWords, whyEmptyWords } from './venue-words.ts'

type Language = keyof InBoth

/** What is said of a bundle for a venue: where its form lies, what does not fit, what is missing, and what the venue decides on. */
export const venueText = ({ check, evidence }: VenueAnswer, file: string | null, language: Language): string => {
  const say = (en: string, zh: string): string => (language === 'zh' ? zh : en)
  const { feeBeyond } = venues[check.venue]
  const printed = check.toConvert.join(', ')
  const open = [...new Set(check.unmeasured)].map((limit) => limitWords[limit][language]).join(say(', ', '、'))
  const lines = [
    file === null ? say('nothing is written: upload the files one by one', '不另写文件：请逐个上传') : file,
    decidesOn[check.venue][language],
    ...check.warnings.map((warning) => `${say('Attention: ', '注意：')}${venueWarningText(warning)[language]}`),
    ...check.exceeds.map(({ limit, of, value, most }) => {
      const name = `${of === null ? '' : `${of}, `}${limitWords[limit][language]}`
      return feeBeyond.includes(limit)
        ? say(
            `Costs a fee: ${name}: ${value}, free up to ${most}.`,
            `将收取费用：${name}：${value}，免费上限 ${most}。`
          )
        : say(`Too large: ${name}: ${value}, at most ${most}.`, `超出限制：${name}：${value}，最多 ${most}。`)
    }),
    ...(evidence?.cut ?? []).map(({ field, more }) =>
      say(`Cut: ${field}, ${counted(more, 'more line')} in the report.`, `已截断：${field}，另有 ${more} 行见报告。`)
    ),
    ...emptyLines(evidence?.empty ?? [], language),
    ...(printed === ''
      ? []
      : [say(`Print or convert before it is uploaded: ${printed}.`, `上传前须打印或转换格式：${printed}。`)]),
    ...(open === '' ? [] : [say(`Not measured here: ${open}.`, `此处未核对：${open}。`)]),
    ...limitLines(check, language),
    say('Nothing was submitted.', '未提交任何内容。')
  ]
  return `${check.venue}: ${lines.join('\n  ')}\n`
}

const limitLines = ({ venue, fits, exceeds }: VenueAnswer['check'], language: Language): ReadonlyArray<string> => {
  const { lookedUp } = venues[venue]
  if (lookedUp === null)
    return [
      language === 'zh'
        ? '未查到其限制：请向接收材料的一方询问。'
        : 'No limits of it were found: ask whoever takes the files.'
    ]
  const where = `${lookedUp.on}: ${lookedUp.sources.join(' ')}`
  if (fits.length + exceeds.length === 0)
    return [
      language === 'zh'
        ? `尚无可核对的内容；限制查阅于 ${where}`
        : `Nothing to hold against its limits yet; looked up on ${where}`
    ]
  return [
    language === 'zh'
      ? `符合限制：${fits.length} 项；限制查阅于 ${where}`
      : `Within the limits: ${counted(fits.length, 'value')}; looked up on ${where}`
  ]
}

const emptyLines = (
  empty: NonNullable<VenueAnswer['evidence']>['empty'],
  language: Language
): ReadonlyArray<string> => {
  const why = (one: WhyEmpty): string => whyEmptyWords[one][language]
  return [...new Set(empty.map((one) => one.why))].map((reason) => {
    const fields = empty.filter((one) => one.why === reason).map(({ field }) => nameOf(field))
    return `${language === 'zh' ? '留空' : 'Empty'} (${why(reason)}): ${fields.join(', ')}`
  })
}

// Those that Stripe nests, by their own name under that of the programme.
const nameOf = (field: string): string =>
  field.replace(/^enhanced_evidence\/visa_compelling_evidence_3\/(disputed_transaction\/)?/, 'CE 3.0 ')
