/** The text with full-width digits, letters and signs, as Chinese keyboards write them (`１３８＋（`), in their plain form. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('\u3000', ' ')
