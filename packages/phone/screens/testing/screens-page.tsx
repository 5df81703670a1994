import '@simpul/parts/tokens.css'
import '@simpul/parts/parts.css'
import '../../main.css'
import { render } from 'preact'
import type { Device } from '../../db/device.ts'
import { App } from '../App.tsx'

/** The real screens over the store that is measured: whoever drives them presses what a kader presses. */

declare global {
  /** Made by the page of the bench, which is loaded first. */
  var bench: { readonly device: Device }
}

const { device } = globalThis.bench

const never = { get: () => false, subscribe: () => () => {} }

const show = (): void => {
  const root = document.createElement('div')
  document.body.append(root)
  localStorage.setItem('simpul-tour-seen', '1')
  render(<App device={device} updates={{ ready: never, apply: () => {} }} activationCode={undefined} />, root)
}

/** What was really pressed on this page, and how often another screen stood there. */
const pressed = { tap: 0, key: 0, screen: 0 }

const screenNow = (): string => `${location.hash}${document.querySelector('.saved') === null ? '' : ' saved'}`

function watch(): void {
  let before = screenNow()
  addEventListener('pointerdown', ({ isTrusted }) => (pressed.tap += isTrusted ? 1 : 0), true)
  addEventListener('keydown', ({ isTrusted }) => (pressed.key += isTrusted ? 1 : 0), true)
  new MutationObserver(() => {
    const now = screenNow()
    if (now !== before) pressed.screen += 1
    before = now
  }).observe(document.body, { childList: true, subtree: true })
}

/** Milliseconds from a key to the next picture, and from Enter to the tick, while rows are typed in. */
const lag = { keys: [] as number[], saves: [] as number[] }

function watchLag(): void {
  let enterAt: number | undefined
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Enter') enterAt = timeStamp
      requestAnimationFrame(() => setTimeout(() => lag.keys.push(performance.now() - timeStamp)))
    },
    true,
  )
  let ticks = document.querySelectorAll('.fill-value').length
  new MutationObserver(() => {
    const now = document.querySelectorAll('.fill-value').length
    if (now > ticks && enterAt !== undefined) {
      lag.saves.push(performance.now() - enterAt)
      enterAt = undefined
    }
    ticks = now
  }).observe(document.body, { childList: true, subtree: true })
}

/** Taps a service in the list; milliseconds to the picture with the first question of its form in it. */
const openForm = (code: string): Promise<number> =>
  new Promise((resolve) => {
    const begun = performance.now()
    const seen = new MutationObserver(() => {
      if (document.querySelector('.question') === null) return
      seen.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
    })
    seen.observe(document.body, { childList: true, subtree: true })
    document.querySelector<HTMLElement>(`a[href*="/services/${code}"]`)?.click()
  })

Object.assign(globalThis, { screens: { show, watch, watchLag, openForm, pressed, lag } })
