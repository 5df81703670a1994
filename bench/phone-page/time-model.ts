/**
 * How long the hands and eyes of a kader need, counted in single acts: the keystroke-level model. One table; everything
 * said about seconds comes from it and from counts of what the real screens ask for.
 *
 * Sources: S. Card, T. Moran and A. Newell, "The keystroke-level model for user performance time with interactive
 * systems", Communications of the ACM 23 (1980), for the acts and for `look` and `tap`; P. Holleis and others,
 * "Keystroke-level model for advanced mobile phone interaction", CHI 2007, for keys pressed on a phone. Where both know
 * an act the slower figure is taken: kader are not typists. Fluent use without mistakes is what the model is of; the time
 * the scale needs, and the child, is not in it.
 */
export const SECONDS = {
  /** One key of the keyboard on the screen. 0.28 for an average typist, 0.39 on a phone. */
  key: 0.39,
  /** Reaching for something on the screen and touching it: pointing with a mouse, 1.10; no finger is slower. */
  tap: 1.1,
  /** Looking, reading a few words, deciding: the mental act, 1.35. */
  look: 1.35,
  /** The next screen is drawn and the eyes settle on it: at most the 50 ms of a save, and 0.36 to look elsewhere. */
  screen: 0.5,
} as const

export type Act = keyof typeof SECONDS

/** How often each act was needed. */
export type Acts = Readonly<Record<Act, number>>

export const NO_ACTS: Acts = { key: 0, tap: 0, look: 0, screen: 0 }

export const secondsOf = (acts: Acts): number =>
  (Object.keys(SECONDS) as Act[]).reduce((sum, act) => sum + acts[act] * SECONDS[act], 0)

/** "1 tap, 9 keys, 4 looks, 2 screens". */
export const actsText = ({ tap, key, look, screen }: Acts): string =>
  `${tap} taps, ${key} keys, ${look} looks, ${screen} screens`
