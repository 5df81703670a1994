const KEY = 'simpul-tour-seen'

/** Whether somebody on this phone has seen or skipped the tour; where storage is forbidden, nobody is asked twice. */
export function isTourSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return true
  }
}

export function markTourSeen(): void {
  try {
    localStorage.setItem(KEY, '1')
  } catch {
    // It shows once more some day.
  }
}
