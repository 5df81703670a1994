/** How far something has come. `value` from 0 to 1, undefined while the end is not known. */
export function Progress({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div class="stack stack-tight">
      <span>{label}</span>
      <div
        class="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <div
          class={percent === undefined ? 'progress-bar progress-bar-going' : 'progress-bar'}
          style={{ width: `${percent ?? 30}%` }}
        />
      </div>
    </div>
  )
}
