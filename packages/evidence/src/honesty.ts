/**
 * What a bundle shows and what it does not, in the words that stand on the first page of every report. They are never changed.
 */
export const honesty = {
  en: "This bundle shows that the records below have not been changed since the times stated, and that they were signed by the holder of the named key. It does not show that a record was true when it was written, that everything that happened was recorded, or who a person really was. Times before the first third-party time stamp are the recorder's own. Withheld and erased fields are listed; their absence says nothing about their content.",
  zh: '本证据包表明：以下记录自所示时间起未被改动，并由所示密钥的持有人签名。它并不表明记录在写入时属实，不表明所发生的一切均已记录，也不表明某人的真实身份。首个第三方时间戳之前的时间以记录者自己的时钟为准。未出示和已删除的字段均已列明；缺少这些字段并不说明其内容。'
} as const
