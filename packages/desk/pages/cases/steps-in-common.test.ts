import { expect, it } from 'vitest'
import { stepsInCommon } from './steps-in-common.ts'

const row = (code: string, state: string) => ({ code, state })
const operator = new Set(['village_operator'])
const head = new Set(['village_head'])
const namesOf = (...asked: Parameters<typeof stepsInCommon>) => stepsInCommon(...asked).map(({ to }) => to)

it('offers what one case lets a role do', () => {
  expect(namesOf([row('HSG-01', 'verified')], head)).toEqual(['village_decided', 'rejected'])
  expect(namesOf([row('HSG-01', 'verified')], operator)).toEqual(['rejected'])
})

it('offers for many only what all of them let one do', () => {
  const verified = [row('HSG-01', 'verified'), row('EDU-02', 'verified')]
  expect(namesOf(verified, head)).toEqual(['village_decided', 'rejected'])
  // Housing goes to the department by itself, special education by way of the kecamatan.
  const decided = [row('HSG-01', 'village_decided'), row('EDU-05', 'village_decided')]
  expect(namesOf(decided, operator)).toEqual(['resolved_village', 'rejected'])
  expect(namesOf([row('HSG-01', 'submitted'), row('HSG-01', 'closed')], operator)).toEqual([])
})

it('asks for every answer that one of them needs', () => {
  const steps = stepsInCommon([row('HSG-01', 'village_decided')], operator)
  expect(steps.find(({ to }) => to === 'forwarded_opd')?.wants).toEqual(['office'])
  expect(steps.find(({ to }) => to === 'rejected')?.wants).toEqual(['note'])
})

it('offers nothing for a service this app does not know', () => {
  expect(namesOf([row('XXX-01', 'verified')], head)).toEqual([])
})
