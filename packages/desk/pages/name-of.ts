import { ROLES, type RoleCode } from '@simpul/domain/access'
import { indicatorById, ratioById } from '@simpul/domain/catalogue'
import type { Text } from '@simpul/domain/core'
import { say } from '../text/say.ts'

/** What a figure is called; its id where this app does not know it yet. */
export const nameOf = (id: string): Text => (ratioById(id) ?? indicatorById(id))?.name ?? { id, en: id }

/** What a role is called; its code where this app does not know it yet. */
export const roleName = (role: string): string => (role in ROLES ? say(ROLES[role as RoleCode].name) : role)
