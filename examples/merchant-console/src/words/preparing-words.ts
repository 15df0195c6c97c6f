/** What the page says on which somebody waits for a view. */
export const preparingWords = {
  preparing: ['正在准备', 'Being prepared'],
  preparingMeans: [
    '这一页所需的数据正在整理：共 # 条记录，已处理 % 条。完成后自动显示。',
    'What this page shows is being prepared: % of # events are done. It comes by itself.'
  ],
  preparingForm: [
    '这一步所需的数据正在整理：共 # 条记录，已处理 % 条。还没有执行，请稍后再试。',
    'What this step needs is being prepared: % of # events are done. Nothing was done yet: try again in a moment.'
  ],
  tryAgain: ['再试一次', 'Try again']
} as const
