// Apart from the schemas: a phone that starts needs these words and no parser.

const CODE_IN_LINK = '#kode='

/** What the QR of an invitation holds. The code stands behind `#`, so that it reaches no server's log. */
export const activationLink = (origin: string, code: string): string =>
  `${origin}/kader/${CODE_IN_LINK}${code}`

/** The 8 digits of a typed code (spaces allowed) or of an activation link; undefined when there are none. */
export function codeOf(text: string): string | undefined {
  const at = text.indexOf(CODE_IN_LINK)
  const code = (at < 0 ? text : text.slice(at + CODE_IN_LINK.length)).replace(/\s/g, '')
  return /^\d{8}$/.test(code) ? code : undefined
}

/**
 * The RSA-OAEP label under which a phone wraps its data key for the cell: a word for one's own phone must not open the
 * storage of another phone that was stolen. (Outbox keys are wrapped without a label.)
 */
export const dataKeyLabel = (device: string): string => `data-key/${device}`
