import { err, ok, type Result } from '@simpul/domain/core'
import { UnlockAnswer } from '@simpul/domain/wire'
import type { ContactProblem } from '../db/device.ts'
import { deviceId, type UserRow } from '../db/device-database.ts'
import { openWithDataKey } from '../db/keys.ts'
import { NO_TRIES } from '../db/pin.ts'
import type { World } from './open-phone.ts'
import { post } from './transport.ts'

type Renewed = NonNullable<Awaited<ReturnType<typeof openWithDataKey>>>

/** Wraps the data key with a new PIN: the supervisor's word releases the spare key at the server. */
export async function renewPin(
  { transport, deviceDb }: World,
  { id, keys }: UserRow,
  code: string,
  newPin: string,
): Promise<Result<Renewed, ContactProblem>> {
  const request = { device: await deviceId(deviceDb), code, wrappedDataKey: keys.dataForCell }
  const answer = await post(transport, '/api/devices/unlock', request, UnlockAnswer)
  if (!answer.ok) return err({ code: answer.problem.code })
  const opened = await openWithDataKey(keys, answer.value.value.dataKey, newPin)
  if (opened === undefined) return err({ code: 'wrong-code' })
  await deviceDb.users.update(id, { keys: opened.wrapped, tries: NO_TRIES })
  return ok(opened)
}
