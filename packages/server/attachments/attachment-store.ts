/** Where the bytes of pictures and papers lie, by the SHA-256 of what they are. */
export interface AttachmentStore {
  /**
   * Resolves once the bytes survive a power cut. The same bytes again do no harm.
   * @throws the error of the system; `ENOSPC` and its like when there is no room
   */
  put(hash: string, bytes: Uint8Array): Promise<void>
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Nothing happens when there is none. */
  remove(hash: string): Promise<void>
  /** Everything that lies here, and since when (milliseconds). */
  list(): AsyncIterable<{ readonly hash: string; readonly at: number }>
}
