import { err, ok, type Result } from '@simpul/domain/core'
import { UPLOAD_LENGTH, UPLOAD_OFFSET, UploadState } from '@simpul/domain/wire'
import { openFile } from '../db/files.ts'
import { filesIn } from '../db/files-standing.ts'
import { withLock } from '../db/locks.ts'
import type { FileRow } from '../db/user-database.ts'
import type { Line } from './line.ts'
import { type Answer, get, put, type Trouble } from './transport.ts'

/** What one request carries: within the time a request has, also on the weakest line that carries anything. */
const PIECE_BYTES = 65_536

/** What is wrong with one file alone: the others go on. */
const ITS_OWN: ReadonlySet<string> = new Set(['file-type', 'file-damaged', 'too-large'])

/** A file that came damaged is sent from its beginning once more; then the whole round waits its turn. */
const TRIES = 2

/**
 * Sends the pictures and papers that saved entries name, the smallest first, each from the byte the server has. It comes
 * after everything else of a contact, so no entry waits for a picture, and only while the app is unlocked: the files are
 * sealed for this phone, and the server takes nothing of them that it cannot check.
 */
export const uploadFiles = (line: Line): Promise<Result<void, Trouble>> =>
  withLock(`files/${line.session.db.name}`, () => uploadAll(line))

async function uploadAll(line: Line): Promise<Result<void, Trouble>> {
  const { db } = line.session
  const refused = new Map<string, Trouble>()
  for (;;) {
    const row = await filesIn(db, 'waiting')
      .filter(({ hash }) => !refused.has(hash))
      .first()
    if (row === undefined) break
    const sent = await upload(line, row)
    if (!sent.ok && !ITS_OWN.has(sent.problem.code)) return sent
    if (!sent.ok) {
      refused.set(row.hash, sent.problem)
      continue
    }
    await db.files.update(row.hash, { standing: 'sent' })
    await line.store.changed({ subjects: [], arrival: 0 })
  }
  const [trouble] = refused.values()
  return trouble === undefined ? ok(undefined) : err(trouble)
}

async function upload(line: Line, row: FileRow): Promise<Result<void, Trouble>> {
  const bytes = await openFile(line.session, row)
  for (let tries = 1; ; tries++) {
    const sent = await sendRest(line, row.hash, bytes)
    const again = !sent.ok && (sent.problem.code === 'file-damaged' || sent.problem.code === 'wrong-offset')
    if (!again || tries === TRIES) return sent
  }
}

async function sendRest(
  { transport, token }: Line,
  hash: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<void, Trouble>> {
  const path = `/api/attachments/${hash}`
  let state: Result<Answer<UploadState>, Trouble> = await get(transport, `${path}/upload`, UploadState, token)
  while (state.ok && !state.value.value.whole) {
    const { offset } = state.value.value
    const headers = { [UPLOAD_OFFSET]: String(offset), [UPLOAD_LENGTH]: String(bytes.length) }
    // With every byte there, an empty piece asks the server to end what it was killed in.
    const piece = bytes.slice(offset, offset + PIECE_BYTES)
    state = await put(transport, path, { body: piece, headers }, UploadState, token)
  }
  return state.ok ? ok(undefined) : state
}
