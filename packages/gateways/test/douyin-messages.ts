// The shapes are those of the messages 30/114 and 30/285 of Douyin's documentation (op.jinritemai.com), as its own development kit has them; what is encrypted looks as in its examples.
const region = {
  province: { name: '江苏省', id: '320000' },
  city: { name: '苏州市', id: '320500' },
  town: { name: '苏州工业园区', id: '320571' },
  street: { name: '', id: '' }
}
const encrypted = '#Xo6CVO0o#BUuIoPYu*CgwIARCt=#1##'
/** A message with this tag, whose order has a number of nineteen digits. */
export const message = (tag: string, receiver: object, addr: object) => ({
  tag,
  msg_id: `m-${tag}`,
  data: `{"p_id":4836875908288530057,"shop_id":8461077,"apply_time":1772413200,"update_time":1772413200,"receiver_msg":${JSON.stringify({ ...receiver, addr: JSON.stringify({ ...region, ...addr }) })}}`
})
/** A wish as most shops get it: what is personal in it is encrypted or masked. */
export const hidden = message('111', { name: encrypted, tel: '1*********8' }, { detail: '', encrypt_detail: encrypted })
