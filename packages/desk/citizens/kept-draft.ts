/** What was typed into the public form and not sent. */
export interface Draft {
  readonly code?: string
  readonly post?: string
  readonly answers: Readonly<Record<string, unknown>>
}

const keyOf = (village: string) => `aspirasi ${village}`

/** Kept while the page is open in this tab: a page loaded again loses nothing, and the next person finds nothing. */
export const readDraft = (village: string): Draft =>
  whereKept<Draft>({ answers: {} }, (store) => {
    const kept: unknown = JSON.parse(store.getItem(keyOf(village)) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'answers' in kept ? (kept as Draft) : { answers: {} }
  })

export const keepDraft = (village: string, draft: Draft | undefined): void =>
  whereKept(undefined, (store) =>
    draft === undefined
      ? store.removeItem(keyOf(village))
      : store.setItem(keyOf(village), JSON.stringify(draft)),
  )

/**
 * A browser that lets pages keep nothing, or has no room left, throws a DOMException even at a look at its store. Then
 * whoever loads the page again, or comes back to it, types anew what was not sent, as in any form.
 */
function whereKept<Found>(without: Found, work: (store: Storage) => Found): Found {
  try {
    return work(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return without
    throw error
  }
}
