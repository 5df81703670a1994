import { say } from '../text/language.ts'
import { ages } from '../text/people-text.ts'

/** Of someone whose residence has come before their name, that it is missing: they are counted, so they are shown. */
export const nameText = (name: string): string => (name === '' ? say(ages.noName) : name)
