import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The made-up post: how to get into it, and whether one is in it. */
export interface PracticeDoor {
  readonly practising: boolean
  readonly begin: () => void
  readonly end: () => void
}

export const PracticeContext = createContext<PracticeDoor>({
  practising: false,
  begin: () => undefined,
  end: () => undefined,
})

export const usePractice = (): PracticeDoor => useContext(PracticeContext)
