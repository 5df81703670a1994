/** What was typed into the public form and not sent. */
export interface Draft {
  readonly code?: string
  readonly post?: string
  readonly answers: Readonly<Record<string, unknown>>
}

const keyOf = (village: string) => `aspirasi ${village}`

/** Kept while the page is open in this tab: a page loaded again loses nothing, and the next person finds nothing. */
export function readDraft(village: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(village)) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'answers' in kept ? (kept as Draft) : { answers: {} }
  } catch {
    return { answers: {} }
  }
}

/** Browsers that keep nothing for a page lose it when it is loaded again, as any form does. */
export function keepDraft(village: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(village))
    else sessionStorage.setItem(keyOf(village), JSON.stringify(draft))
  } catch {}
}
