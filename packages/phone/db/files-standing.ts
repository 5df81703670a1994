import Dexie from 'dexie'
import type { FileRow, UserDatabase } from './user-database.ts'

/** The files of one standing, the smallest first. */
export const filesIn = (db: UserDatabase, standing: NonNullable<FileRow['standing']>) =>
  db.files.where('[standing+bytes]').between([standing, Dexie.minKey], [standing, Dexie.maxKey])

/** Pictures the server has can be given up: cases name them still, and show their names. */
export const freeSentFiles = ({ db }: { readonly db: UserDatabase }): Promise<number> =>
  filesIn(db, 'sent').delete()
