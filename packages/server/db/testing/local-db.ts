import type { Engine } from '../engine.ts'
import { type EngineDb, engineDb } from '../engine-db.ts'
import { localPort } from './local-port.ts'

/** The port over an engine in this same thread. */
export async function localDb(engine: Engine): Promise<EngineDb> {
  let fail: (error: Error) => void = () => undefined
  const opened = await engineDb({ port: localPort(engine, (error) => fail(error)), close: engine.close })
  fail = opened.fail
  return opened
}
