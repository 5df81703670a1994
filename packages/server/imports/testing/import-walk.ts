import type { Uuid } from '@simpul/domain/core'
import type { ImportAction, ImportMapping, ImportRowsAnswer, ImportView } from '@simpul/domain/wire'
import { fromPage, type TestHouse } from '../../http/testing/open-test-house.ts'
import { workOnce } from '../../jobs/worker.ts'
import { importHandlers } from '../import-jobs.ts'

/** Somebody at a desk with a list. */
export interface ImportWalk {
  readonly bring: (unit: Uuid, file: Uint8Array<ArrayBuffer>, name?: string) => Promise<ImportView>
  readonly view: (id: Uuid) => Promise<ImportView>
  /** Asks for a step and lets the server work until nothing is left to do. */
  readonly act: (id: Uuid, action: ImportAction) => Promise<ImportView>
  /** With the columns as proposed. */
  readonly check: (view: ImportView, mapping?: Partial<ImportMapping>) => Promise<ImportView>
  readonly rows: (id: Uuid, show: string) => Promise<ImportRowsAnswer['rows']>
  readonly ask: (path: string) => Promise<Response>
}

export async function importWalk(test: TestHouse, username: string): Promise<ImportWalk> {
  const headers = fromPage(await test.signIn(username))
  const { house } = test
  const actorOf = async (user: Uuid) => (await house.gate.actor(user))?.actor
  const handlers = importHandlers({ ...house, actorOf })
  const failures: unknown[] = []
  const work = async () => {
    const options = {
      cell: house.cell,
      handlers,
      onFailure: (_: unknown, error: unknown) => failures.push(error),
    }
    while (await workOnce(house.db, options, new AbortController().signal));
    if (failures.length > 0) throw failures[0]
  }
  const ask = (path: string) => test.ask(path, { headers })
  const answered = async <Answer>(response: Response): Promise<Answer> => {
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Answer
  }
  const view = async (id: Uuid) => answered<ImportView>(await ask(`/api/desk/imports/${id}`))
  const act = async (id: Uuid, action: ImportAction) => {
    await answered(await test.post(`/api/desk/imports/${id}`, action, headers))
    await work()
    return view(id)
  }
  return {
    ask,
    view,
    act,
    bring: async (unit, body, name = 'daftar.xlsx') =>
      answered<ImportView>(
        await test.ask(`/api/desk/imports?unit=${unit}&name=${name}`, { method: 'POST', body, headers }),
      ),
    check: (seen, mapping = {}) =>
      act(seen.id, { action: 'check', mapping: { ...seen.mapping, ...mapping } }),
    rows: async (id, show) =>
      (await answered<ImportRowsAnswer>(await ask(`/api/desk/imports/${id}/rows?show=${show}`))).rows,
  }
}
