import type { ServiceSheet } from '../core/index.ts'

/** Whether a case is kept by its team alone: by its walk, or because of what its form says. */
export const isRestricted = ({
  workflow,
  dataClass,
}: Pick<ServiceSheet, 'workflow' | 'dataClass'>): boolean => workflow === 'restricted' || dataClass === 'L4'
