import type { Uuid } from '@simpul/domain/core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What the fields of a form need of the phone around them. */
export interface FormTools {
  /** Server-corrected milliseconds. */
  readonly now: () => number
  /** Minutes east of UTC where the form is filled in. */
  readonly utcOffset: number
  /** Keeps a picture or paper sealed on this phone; undefined when the disk is full. */
  readonly keepFile: (file: Blob) => Promise<{ readonly hash: string } | undefined>
  readonly readFile: (hash: string) => Promise<Blob | undefined>
  /** Numbers of reports on this phone, for forms that name one. */
  readonly reports: readonly { readonly value: string; readonly label: string }[]
  readonly userName: (user: Uuid) => string | undefined
}

export const FormToolsContext = createContext<FormTools | undefined>(undefined)

export function useFormTools(): FormTools {
  const tools = useContext(FormToolsContext)
  if (tools === undefined) throw new Error('a field outside a form')
  return tools
}
