import { indicatorById, ratioById } from '@simpul/domain/catalogue'
import type { Text } from '@simpul/domain/core'

/** What a figure is called; its id where this app does not know it yet. */
export const nameOf = (id: string): Text => (ratioById(id) ?? indicatorById(id))?.name ?? { id, en: id }
