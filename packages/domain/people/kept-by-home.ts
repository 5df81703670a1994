import type { Service } from '../core/index.ts'

/**
 * Whether entries of a service say who somebody is, where they belong or who lives in a home: the word of those who
 * answer for them. What was done for a guest (weighing, checking in, a visit, a filled form) is the word of whoever did it,
 * wherever the guest is at home.
 */
export const isKeptByHome = ({ kind, lane, subject }: Pick<Service, 'kind' | 'lane' | 'subject'>): boolean =>
  (subject === 'person' || subject === 'household') &&
  (kind === 'edit' || (kind === 'fact' && lane === 'register'))
