import { attachmentsIn, isFileHash, type Uuid } from '@simpul/domain/core'
import { UPLOAD_LENGTH, UPLOAD_OFFSET, UploadState } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import { findAttachment } from '../../attachments/attachment-table.ts'
import { takeUpload, uploadState } from '../../attachments/take-upload.ts'
import { caseEntries } from '../../journal/case-entries.ts'
import { openCases } from '../../journal/open-cases.ts'
import { attachmentFile } from '../attachment-file.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { mayRead } from '../open-case.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

const params = z.object({ hash: z.string().check(z.refine(isFileHash)) })

export const attachmentRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/attachments/{hash}/upload',
    summary: 'How much of a picture or paper has come: the byte to go on from',
    doors: ['phone'],
    params,
    answer: UploadState,
    run: ({ house, params: { hash } }, { session }) => uploadState(house, session.user, hash),
  }),
  guardedRoute({
    method: 'put',
    path: '/api/attachments/{hash}',
    summary: `Takes bytes of a picture or paper from ${UPLOAD_OFFSET} on, of ${UPLOAD_LENGTH} in all; the last ones have it checked`,
    doors: ['phone'],
    params,
    answer: UploadState,
    problems: ['too-large', 'wrong-offset', 'file-damaged', 'file-type', 'too-many-files', 'storage-full'],
    run: async ({ house, params: { hash }, request }, { session }) => {
      const taken = await takeUpload(house, {
        user: session.user,
        hash,
        offset: wholeNumber(request, UPLOAD_OFFSET, 0),
        length: wholeNumber(request, UPLOAD_LENGTH, 1),
        body: request.body ?? noBody(),
      })
      if (!taken.ok) throw problemOf(taken.problem)
      return taken.value
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/attachments/{hash}',
    summary: 'A picture or paper of a case, for whoever may read the case',
    doors: PEOPLE,
    params,
    query: z.object({ case: uuid }),
    answer: { type: 'application/octet-stream', about: 'JPEG, PNG, WebP or PDF, as its bytes say' },
    problems: ['not-found'],
    run: async ({ house, params: { hash }, query }, caller) => {
      const one = (await openCases(house, [query.case])).get(query.case)
      if (one === undefined || !mayRead(one, await readerOf(house, caller)))
        throw new ProblemError('not-found')
      const file = await fileOfCase(house, query.case, hash)
      await writeAudit(house.db, house.cell, {
        ...{ actor: caller.session.user, action: 'attachment-opened' },
        ...{ target: query.case, unit: one.report.unit },
      })
      return file
    },
  }),
]

/** A hash alone opens nothing: an entry of this case must name the file, and as what it is. */
async function fileOfCase({ db, cell, attachments }: House, id: Uuid, hash: string): Promise<Response> {
  const found = await findAttachment(db, cell, hash)
  const entries = (await caseEntries(db, cell, [id])).get(id) ?? []
  const isNamed = entries
    .flatMap(({ body }) => attachmentsIn(body))
    .some((named) => named.hash === hash && named.type === found?.type && named.bytes === found.bytes)
  const bytes = isNamed ? await attachments.store.read(hash) : undefined
  if (found === undefined || bytes === undefined) throw new ProblemError('not-found')
  return attachmentFile(bytes, found.type, hash)
}

function wholeNumber(request: Request, header: string, least: number): number {
  const text = request.headers.get(header) ?? ''
  if (!/^\d{1,12}$/.test(text) || Number(text) < least)
    throw new ProblemError('bad-request', { detail: header })
  return Number(text)
}

async function* noBody(): AsyncGenerator<Uint8Array> {}
