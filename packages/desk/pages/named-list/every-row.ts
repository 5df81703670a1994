import { ok, type Result } from '@simpul/domain/core'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import type { NamedFilter, NamedPage } from './use-named-list.ts'

/** What stands on all pages of a list of names, one page asked for after the other. */
export async function everyRow<Row>(path: string, filter: NamedFilter): Promise<Result<Row[], DeskProblem>> {
  const rows: Row[] = []
  for (let after: unknown; after !== null; ) {
    const page: Result<NamedPage<Row, unknown>, DeskProblem> = await fetchJson(path, { ...filter, after })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    after = page.value.next
  }
  return ok(rows)
}
