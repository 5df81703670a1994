/** A number and what it counts. */
export function Figure({ value, label }: { readonly value: number | undefined; readonly label: string }) {
  return (
    <span class="figure">
      <strong>{value ?? '–'}</strong>
      <span>{label}</span>
    </span>
  )
}
