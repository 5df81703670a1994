import type { Locator, Page } from '@playwright/test'
import { type Acts, NO_ACTS } from './time-model.ts'

/** A kader at the screen: touches and types for real, and says when she has to look or decide. */
export interface Hands {
  readonly look: (at: string) => void
  readonly tap: (target: Locator) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly enter: () => Promise<void>
  /** What this task took: looks as she said them, all else as the page counted it. */
  readonly done: () => Promise<Acts>
}

interface Pressed {
  readonly tap: number
  readonly key: number
  readonly screen: number
}

/** Hands at the beginning of a task; `keyMs` apart are the keys where a pace is wanted. */
export async function handsAt(page: Page, keyMs = 0): Promise<Hands> {
  const pressed = (): Promise<Pressed> => page.evaluate('({ ...globalThis.screens.pressed })')
  const before = await pressed()
  let looks = 0
  const meant = { tap: 0, key: 0 }
  return {
    look: () => {
      looks += 1
    },
    tap: async (target) => {
      meant.tap += 1
      await target.click()
    },
    type: async (text) => {
      meant.key += text.length
      await page.keyboard.type(text, { delay: keyMs })
    },
    enter: async () => {
      meant.key += 1
      await page.keyboard.press('Enter')
    },
    done: async () => {
      const after = await pressed()
      const acts: Acts = {
        ...NO_ACTS,
        tap: after.tap - before.tap,
        key: after.key - before.key,
        screen: after.screen - before.screen,
        look: looks,
      }
      if (acts.tap !== meant.tap || acts.key !== meant.key)
        throw new Error(`the page counted ${JSON.stringify(acts)}, the hands ${JSON.stringify(meant)}`)
      return acts
    },
  }
}
