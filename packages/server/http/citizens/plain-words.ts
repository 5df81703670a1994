/**
 * Words from the open internet as they are kept: no control characters, which no keyboard makes, and no halves of
 * characters, which no database takes. They stay text; nothing in them is ever run.
 */
export const plainWords = (typed: string): string =>
  typed
    .replaceAll('\r\n', '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
