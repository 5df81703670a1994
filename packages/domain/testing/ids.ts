import { idFrom, type Uuid } from '../core/index.ts'

/** The same id for the same name in every run: `idOf('post', 'mawar')`. */
export const idOf = (kind: string, name: string): Uuid => idFrom(`testing-${kind}`, name)
