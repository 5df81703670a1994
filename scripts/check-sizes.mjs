// What a phone has to load before it can start, against its budget. Reads the build.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './run.mjs'

const FIRST_LOAD_LIMIT_KB = 100

/** Scripts that index.html names or preloads: the rest is loaded on demand and precached. */
export function firstLoadKb(app) {
  const folder = join(root, 'packages', app, 'dist')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const names = [...html.matchAll(/(?:src|href)="[^"]*?\/(assets\/[^"]+\.js)"/g)].map((match) => match[1])
  const bytes = [...new Set(names)].map(
    (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  )
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}

if (process.argv[1]?.endsWith('check-sizes.mjs')) {
  const kb = firstLoadKb('phone')
  const assets = readdirSync(join(root, 'packages/phone/dist/assets')).length
  console.log(
    `phone first load ${kb.toFixed(1)} kB gzipped of ${FIRST_LOAD_LIMIT_KB} (${assets} files in all)`,
  )
  process.exitCode = kb > 0 && kb <= FIRST_LOAD_LIMIT_KB ? 0 : 1
}
