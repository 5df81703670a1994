import { ok, type Result } from '@simpul/domain/core'
import { LookAnswer, WorklistPullAnswer } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { dropOwnLooks, readFollowList, readOwnLooks, takeFollow } from '../db/follow-store.ts'
import type { Line } from './line.ts'
import { post, type Trouble } from './transport.ts'

type Done = Result<void, Trouble>

/** The server takes no more looks at once. */
const MOST_LOOKS = 200

/** Tells what was looked at here, then brings the worklist of the posts served up to date. */
export async function contactFollow(line: Line): Promise<Done> {
  const told = await tellLooks(line)
  if (!told.ok) return told
  for (let more = true; more; ) {
    const page = await pullPage(line)
    if (!page.ok) return page
    more = page.value
  }
  return ok(undefined)
}

async function tellLooks({ session, transport, token }: Line): Promise<Done> {
  const looks = (await readOwnLooks(session)).slice(0, MOST_LOOKS)
  if (looks.length === 0) return ok(undefined)
  const answer = await post(transport, '/api/desk/worklist/look', { looks }, LookAnswer, token)
  // Whoever lost the right to see these people has nothing to tell about them.
  if (!answer.ok && answer.problem.code !== 'not-allowed') return answer
  await dropOwnLooks(session, looks)
  return ok(undefined)
}

async function pullPage({ session, transport, token }: Line): Promise<Result<boolean, Trouble>> {
  const list = await readFollowList(session)
  const epoch = session.contact?.epoch ?? session.me.epoch
  const asked = { device: session.device, epoch, scope: list?.scope ?? '', after: list?.after ?? 0 }
  const answer = await post(transport, '/api/sync/worklist', asked, WorklistPullAnswer, token)
  if (!answer.ok) return answer
  const { value, askedMs } = answer.value
  session.contact = await noteContact(session.db, value, askedMs, transport.wallNow())
  await takeFollow(session, value)
  return ok(value.more)
}
