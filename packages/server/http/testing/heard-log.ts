import { inspect } from 'node:util'
import pino, { type Logger } from 'pino'

/** A log that takes down all that is handed to it, whatever its level and however deep, and writes nothing. */
export const heardLog = (heard: string[]): Logger =>
  pino({
    level: 'trace',
    hooks: { logMethod: (said) => void heard.push(inspect(said, { depth: 9, maxStringLength: null })) },
  })
