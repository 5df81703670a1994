/**
 * Records of a comma-separated text (RFC 4180): quoted fields, doubled quotes, LF or CRLF. White space before a
 * quote is dropped, and a byte order mark is white space. Lines without any text are skipped.
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  const endRecord = () => {
    record.push(field)
    if (record.length > 1 || field.trim() !== '') records.push(record)
    record = []
    field = ''
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '"' && field.trim() === '') {
      const end = closingQuote(text, at + 1)
      field = text.slice(at + 1, end).replaceAll('""', '"')
      at = end
    } else if (char === ',') {
      record.push(field)
      field = ''
    } else if (char === '\n' || char === '\r') endRecord()
    else field += char
  }
  endRecord()
  return records
}

/** Where the quoted field ends; at the end of the text when nobody closed it. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at
    at++
  }
  return text.length
}

/** A field as it is written: quoted only when it must be. */
export const csvField = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
