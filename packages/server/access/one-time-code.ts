import { randomInt } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'

/** phone: activates one; pin: releases the spare data key of a forgotten PIN. */
export type CodePurpose = 'phone' | 'pin'

export const CODE_LIFE_MS = 72 * 3_600_000

export interface OneTimeCode {
  readonly code: string
  readonly validUntil: string
}

export const codeHash = ({ key }: AccessContext, purpose: CodePurpose, code: string): Buffer =>
  key.keyedHash(`code-${purpose}`, code)

/** Makes eight digits for a user; an older open code for the same purpose opens nothing from now on. */
export async function makeCode(
  tx: Queryable,
  access: AccessContext,
  by: Uuid | null,
  user: Uuid,
  purpose: CodePurpose,
): Promise<OneTimeCode> {
  const { cell, now } = access
  const at = now()
  const validUntil = new Date(at.getTime() + CODE_LIFE_MS).toISOString()
  await tx.run(
    `update invitation set used_at = $4
     where cell = $1 and used_at is null and ((app_user = $2 and purpose = $3) or valid_until < $4)`,
    [cell, user, purpose, at.toISOString()],
  )
  for (;;) {
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const made = await tx.run(
      `insert into invitation (cell, id, code_hash, purpose, app_user, created_by, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [cell, v7(), codeHash(access, purpose, code), purpose, user, by, validUntil],
    )
    // Two open codes with the same digits could let in the wrong person.
    if (made > 0) return { code, validUntil }
  }
}

/** Uses a code up and answers for whom it was made; undefined when it is wrong, used or out of date. */
export async function useCode(
  tx: Queryable,
  access: AccessContext,
  purpose: CodePurpose,
  code: string,
): Promise<Uuid | undefined> {
  const [row] = await tx.query<{ user: Uuid }>(
    `update invitation set used_at = $4
     from app_user
     where invitation.cell = $1 and code_hash = $2 and purpose = $3 and used_at is null and valid_until > $4
       and app_user.cell = $1 and app_user.id = invitation.app_user and app_user.disabled_at is null
     returning invitation.app_user as "user"`,
    [access.cell, codeHash(access, purpose, code), purpose, access.now().toISOString()],
  )
  return row?.user
}

/**
 * A first password: words of two syllables, said over a telephone without spelling. Sixty-four bits.
 */
export function firstPassword(): string {
  const syllable = () => pick('bcdfghjklmnprstwy') + pick('aiueo')
  const word = () => syllable() + syllable()
  return `${word()}-${word()}-${word()}-${word()}-${word()}`
}

const pick = (letters: string): string => letters[randomInt(letters.length)] as string
