import type { Finding, FindingCode } from '../verify/finding.ts'
import type { FindingSentences } from './finding-sentences.ts'

const at = ({ file, rev }: Finding): string => (rev === null ? (file ?? '证据包') : `第 ${rev} 版次的事件`)

/** One sentence in Chinese for each thing that can be found. */
export const findingSentencesInChinese: FindingSentences = {
  'manifest-ok': ({ detail }) => `全部 ${detail} 个文件均为签名时的文件。`,
  altered: ({ file }) => `${file} 在签名后被改动。`,
  'missing-file': ({ file }) => `缺少文件 ${file}。`,
  'extra-file': ({ file }) => `${file} 不在已签名的文件之列。`,
  signed: ({ detail }) => `由密钥 ${detail} 签名。`,
  'signature-bad': () => '签名不成立。',
  'signer-unknown': () => '未能证明由谁签名：没有给出签名人的公钥。',
  'chain-ok': ({ detail }) => `全部 ${detail} 个事件前后相连，其间没有改动、删除或插入。`,
  'tampered-canonical': (finding) => `${at(finding)}不是写入时的形式。`,
  'tampered-data': (finding) => `${at(finding)}的数据被改动。`,
  'tampered-metadata': (finding) => `${at(finding)}的元数据被改动。`,
  'tampered-link': (finding) => `${at(finding)}与前一个事件不相连。`,
  'tampered-revision': (finding) => `${at(finding)}之前有缺失。`,
  'tampered-stream': (finding) => `${at(finding)}属于另一订单。`,
  'tampered-tenant': (finding) => `${at(finding)}属于另一店铺。`,
  'data-redacted': (finding) => `${at(finding)}的数据已被涂销；其位置与摘要仍在。`,
  'before-adoption': ({ detail }) => `最初的 ${detail} 个事件写于哈希链启用之前，自启用时起固定。`,
  'unknown-version': (finding) => `${at(finding)}的版本，本程序无法识别。`,
  disclosed: null,
  withheld: null,
  erased: null,
  'erased-unproved': ({ rev, detail }) => `事件 ${rev}：${detail?.slice(1)} 称已删除，但没有事件记录此删除。`,
  'disclosure-false': ({ file }) => `${file} 中有一项不是原先存储的内容。`,
  'leaf-unlisted': ({ rev, detail }) => `事件 ${rev}：${detail?.slice(1)} 既未出示也未列为不出示，或两者都有。`,
  'attachment-ok': ({ file, rev }) => `${file} 是第 ${rev} 版次的事件所指的文件。`,
  'attachment-false': ({ file, rev }) =>
    rev === null ? `没有说明 ${file} 由哪个事件所指。` : `${file} 不是第 ${rev} 版次的事件所指的文件，或被重复列出。`,
  anchored: ({ rev, detail }) => `日志有 ${detail} 条记录并签名时，至第 ${rev} 版次的事件已在其中。`,
  'anchor-false': (finding) => `日志中没有${at(finding)}。`,
  'log-key-unknown': ({ detail }) => `未能证明由谁签署了有 ${detail} 条记录的日志：没有给出其公钥。`,
  'log-key-other': ({ detail }) =>
    `有 ${detail} 条记录的日志由同名的另一密钥签署，不在所给公钥之列，因此不能证明任何事。店铺若更换过密钥，其最新的 trust.json 会列出。`,
  'log-key-stolen': ({ detail }) => `签署有 ${detail} 条记录的日志的密钥后来被盗，且没有时间戳证明签署在此之前。`,
  'log-key-ended': ({ detail }) => `有 ${detail} 条记录的日志由店铺此前已停用的密钥签署：签署者另有其人。`,
  'log-consistent': () => '各检查点之间，日志只增不改。',
  'log-inconsistent': (finding) => `各检查点之间，日志被改写：${at(finding)}。`,
  'report-ok': ({ file }) => `${file} 与事件一致：重新生成后逐字节相同。`,
  'report-false': ({ file }) => `${file} 不是这些事件的报告。`,
  complete: ({ rev, detail }) => `日志于 ${detail} 签名时，第 ${rev} 版次是该订单的最后一个事件，没有隐瞒。`,
  'completeness-unproved': () => '未能证明没有隐瞒之后的事件。',
  forked: ({ rev }) => `第 ${rev} 版次，日志中先前记录的是另一事件：订单被改写。`,
  'unchecked-file': ({ file }) => `${file} 与签名时一致；其内容无从证明。`,
  'unknown-file': ({ file }) => `${file} 不是证据包应有的文件；其内容无从证明。`,
  'tail-truncated': ({ rev }) => `该订单的事件至第 ${rev} 版次，其后部分在此被隐瞒。`,
  'unanchored-tail': () => '最后的事件尚未进入已签名的日志。',
  stamped: ({ rev, detail }) =>
    rev === null
      ? `第三方时间戳证明：证据包不晚于 ${detail} 签名。`
      : `第三方时间戳证明：至第 ${rev} 版次的事件不晚于 ${detail} 已在日志中。`,
  'stamp-false': ({ file, detail }) => `时间戳 ${file} 不成立：其 ${detail} 有误。`,
  'stamp-unknown': ({ file }) => `未能证明时间戳 ${file} 由谁签发：没有给出其机构证书。`,
  'not-stamped': () => '没有第三方时间戳覆盖：所有时间均为店铺自己的时间。',
  witnessed: ({ rev, detail }) => `见证人看到至第 ${rev} 版次的日志，且只增不改：${detail}。`,
  'not-witnessed': ({ detail }) => `所要求的见证人中，签署日志末尾的有 ${detail}。`
}

/** What is said of many at once, behind their number. */
export const factsToldInChinese: Partial<Record<FindingCode, string>> = {
  disclosed: '项个人信息已出示，且为原先存储的内容',
  withheld: '项个人信息未出示',
  erased: '项个人信息已删除，链上有记录'
}
