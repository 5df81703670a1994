/** An outcome the caller can do something about. Bugs throw; expected failures are values. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = <P>(problem: P): Result<never, P> => ({ ok: false, problem })
