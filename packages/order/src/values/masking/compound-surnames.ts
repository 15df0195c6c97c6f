/** Chinese surnames of two characters that are still in use; a mask shows both. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 司空 司寇 东方 東方 西门 西門 南宫 南宮 北宫 皇甫 尉迟 尉遲 公孙 公孫 公羊 公冶 ' +
    '轩辕 軒轅 令狐 慕容 宇文 长孙 長孫 鲜于 鮮于 闾丘 亓官 仲孙 仲孫 钟离 鍾離 端木 颛孙 巫马 赫连 赫連 澹台 澹臺 濮阳 濮陽 ' +
    '淳于 单于 太叔 申屠 呼延 夏侯 东郭 東郭 南门 百里 拓跋 独孤 獨孤 完颜 完顏 纳兰 納蘭 谷梁 左丘 梁丘 第五 段干 乐正 漆雕 壤驷'
  ).split(' ')
)
