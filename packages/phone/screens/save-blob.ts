/** The rescue file. */
export const saveBlob = (blob: Blob): Promise<void> =>
  saveFile(
    new Blob([blob], { type: 'application/json' }),
    `simpul-penyelamat-${new Date().toISOString().slice(0, 10)}.json`,
  )

/** Hands a file to the share sheet where the phone has one, else saves it with the downloads. */
export async function saveFile(blob: Blob, name: string): Promise<void> {
  const file = new File([blob], name, { type: blob.type })
  if (navigator.canShare?.({ files: [file] }) === true) {
    const shared = await navigator.share({ files: [file] }).then(
      () => true,
      () => false,
    )
    if (shared) return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
