interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** The box above a list; what it is for stands in it, for the room is the list's. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  return (
    <input
      class="input"
      type="search"
      inputMode="search"
      autoComplete="off"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  )
}
