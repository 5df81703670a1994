/** What can go wrong with the database as a whole, and what a person can do about it. */
export type DbErrorCode =
  /** Another process serves from this data folder: stop it first, or name another folder. */
  | 'data-folder-in-use'
  /** The folder was written by another major version: dump it with that version, load it into this one. */
  | 'data-folder-other-version'
  /** Commits would not reach the disk; serving would be a lie. */
  | 'not-durable'
  /** The engine stopped or the disk failed. What was committed is safe; start again. */
  | 'database-gone'
  /** The server is older than PostgreSQL 15. */
  | 'server-too-old'
  /** `commit` was answered by `rollback`: an error inside the transaction had been swallowed. */
  | 'transaction-aborted'
  /** An applied migration was edited afterwards, or a name is used twice. */
  | 'migration-changed'
  | 'migration-name'
  /** A bug of ours: the port was used against its rules. */
  | 'misuse'

/** An error of the database as a whole; errors in a statement stay what the server sent. */
export class DbError extends Error {
  override readonly name = 'DbError'
  readonly code: DbErrorCode

  constructor(code: DbErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
