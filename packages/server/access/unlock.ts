import { err, ok, type Result } from '@simpul/domain/core'
import { dataKeyLabel, type UnlockRequest } from '@simpul/domain/wire'
import type { AccessContext } from './access-context.ts'
import { type CodeProblem, withCountedTry } from './activate.ts'
import { writeAudit } from './audit.ts'
import { useCode } from './one-time-code.ts'

/**
 * A forgotten PIN: the supervisor's word lets the phone have back the data key it had wrapped for the cell. The wrapping
 * is bound to the phone, so that a word for one's own phone does not open the storage of another that was stolen.
 */
export async function releaseDataKey(
  access: AccessContext,
  { device, code, wrappedDataKey }: UnlockRequest,
  address: string,
): Promise<Result<string, CodeProblem>> {
  const dataKey = await access.key.unwrap(wrappedDataKey, dataKeyLabel(device))
  if (dataKey === undefined) return err({ code: 'bad-request' })
  return withCountedTry(access, address, () =>
    access.db.transaction(async (tx) => {
      const user = await useCode(tx, access, 'pin', code)
      if (user === undefined) return err({ code: 'wrong-code' })
      const [own] = await tx.query(
        'select from device where cell = $1 and id = $2 and app_user = $3 and revoked_at is null',
        [access.cell, device, user],
      )
      // The word stays used: whoever holds it tried it on a phone that is not theirs.
      if (own === undefined) return err({ code: 'wrong-code' })
      await writeAudit(tx, access.cell, { actor: user, action: 'pin-word-used', target: device })
      return ok(dataKey.toString('base64'))
    }),
  )
}
