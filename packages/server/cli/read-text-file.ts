import { readFile } from 'node:fs/promises'
import { CommandError } from './command.ts'

/**
 * The text of a file named on the command line, without its byte order mark.
 * @throws CommandError when it is missing, cannot be read or is not UTF-8
 */
export async function readTextFile(path: string | undefined): Promise<string> {
  if (path === undefined) throw new CommandError('Name a file')
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `No such file: ${path}` : `Cannot read ${path}: ${error.code}`,
    )
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandError(`${path} is not UTF-8 text`)
  }
}

/** The JSON value of a file named on the command line. */
export async function readJsonFile(path: string | undefined): Promise<unknown> {
  const text = await readTextFile(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`${path} is not JSON`)
  }
}
