import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread of the server.
 *
 * @param source the module of the thread, beside the one that starts it; in a build its bundle lies beside the main one
 */
export function startThread(source: URL, options: WorkerOptions): Worker {
  const program = existsSync(source) ? bundled(source) : new URL(source.href.replace(/\.ts$/, '.js'))
  return new Worker(program, { execArgv: [], ...options })
}

const made = new Map<string, URL>()

/**
 * Bundled once per process: a thread that read the TypeScript by itself would need 1.3 s of processor time to begin,
 * and a bundle needs 0.14 s.
 */
function bundled(source: URL): URL {
  const known = made.get(source.href)
  if (known) return known
  const here = createRequire(import.meta.url)
  const { buildSync } = here('esbuild') as typeof import('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // It reads files that lie beside its own.
    external: ['@electric-sql/pglite'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`,
    },
  })
  const file = keep(basename(source.pathname, '.ts'), outputFiles[0]?.contents ?? new Uint8Array())
  made.set(source.href, file)
  return file
}

/** Under a name of its own content, where packages are found from: several processes may start at once. */
function keep(name: string, content: Uint8Array): URL {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/simpul-threads/', import.meta.url))
  const path = join(folder, `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.mjs`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const aside = `${path}.${process.pid}`
    writeFileSync(aside, content)
    renameSync(aside, path)
  }
  return pathToFileURL(path)
}
