/** Which page for citizens is open, and for which village. */
export interface PlaceOfPage {
  readonly page: 'aspirasi' | 'papan' | 'poster'
  /** Code of the village's area; undefined while none was chosen. */
  readonly village: string | undefined
}

/** Reads an address such as /papan/33.76.01.2001. */
export function placeOfPage(path: string): PlaceOfPage {
  const [page, village] = path.split('/').filter((part) => part !== '')
  return {
    page: page === 'papan' || page === 'poster' ? page : 'aspirasi',
    village: village !== undefined && /^[\d.]{13}$/.test(village) ? village : undefined,
  }
}
