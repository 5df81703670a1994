interface TickProps {
  readonly label: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

/** Something that is wanted or not, in the look of a choice. */
export const Tick = ({ label, checked, disabled = false, onChange }: TickProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    {label}
  </label>
)
