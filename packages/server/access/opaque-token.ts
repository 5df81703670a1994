import { createHash, randomBytes } from 'node:crypto'

/** session: a desk's browser; phone: everything of one phone; push: can only hand in entries. */
export type TokenKind = 'session' | 'phone' | 'push'

/** How long a token lives without a contact, in milliseconds. A phone may be ninety days alone, and late after that. */
export const TOKEN_LIFE_MS: Readonly<Record<TokenKind, number>> = {
  session: 12 * 3_600_000,
  phone: 120 * 86_400_000,
  push: 400 * 86_400_000,
}

/** 256 random bits. The first letters tell a finder, and a scanner of leaked secrets, what it is. */
export const newToken = (kind: TokenKind): string => `simpul_${kind}_${randomBytes(32).toString('base64url')}`

const SHAPE = /^simpul_(?:session|phone|push)_[A-Za-z0-9_-]{43}$/

/** What the database knows of a token; undefined when the text cannot be one of ours. */
export function tokenHash(token: string): Buffer | undefined {
  return SHAPE.test(token) ? createHash('sha256').update(token).digest() : undefined
}
