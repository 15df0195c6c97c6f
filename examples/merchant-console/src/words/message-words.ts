/** The words of the page that tells what was said about an order, and to whom. */
export const messageWords = {
  messages: ['沟通记录', 'Communication'],
  messagesHint: [
    '对买家说了什么、买家怎么答、物流公司怎么答：何时，走哪个渠道。原话和号码不在这里显示。',
    'What was told to the buyer, what he answered, and what the carrier answered: when, and by which channel. Their very words and numbers are not shown here.'
  ],
  noMessages: ['还没有沟通。', 'Nothing was said yet.'],
  toWhom: ['→ #', 'To #'],
  fromWhom: ['← #', 'From #'],
  repliedAfter: ['等了 #', 'after #'],
  toContact: ['发到', 'sent to']
} as const
