import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** One file of a built app, in memory: an app is a few megabytes and asked for all day. */
export interface AppFile {
  readonly type: string
  readonly etag: string
  /** Its name carries a hash of its content. */
  readonly immutable: boolean
  readonly plain: Buffer
  /** Packed at build time. */
  readonly br: Buffer | undefined
  readonly gzip: Buffer | undefined
}

export type AppFiles = ReadonlyMap<string, AppFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
}

/** Not looked at more often than this, so that a new build shows without a restart. */
const lookAgainMs = 2000

/** The files of one app by their path under its base; read again when its `index.html` has changed. */
export function appFiles(folder: string): () => Promise<AppFiles> {
  let kept: { files: Promise<AppFiles>; changedAt: number } | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (kept !== undefined && performance.now() - lookedAt < lookAgainMs) return kept.files
    lookedAt = performance.now()
    const changedAt = (await stat(join(folder, 'index.html')).catch(() => undefined))?.mtimeMs
    if (changedAt === undefined) return new Map()
    if (kept?.changedAt !== changedAt) {
      const files = readFiles(folder)
      files.catch(() => (kept = undefined))
      kept = { files, changedAt }
    }
    return kept.files
  }
}

async function readFiles(folder: string): Promise<AppFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
  const present = new Set(names)
  const files = await Promise.all(
    names.filter((name) => !isVariant(name, present)).map((name) => readAppFile(folder, name, present)),
  )
  return new Map(files)
}

const isVariant = (name: string, present: ReadonlySet<string>): boolean =>
  /\.(br|gz)$/.test(name) && present.has(name.slice(0, name.lastIndexOf('.')))

async function readAppFile(
  folder: string,
  name: string,
  present: ReadonlySet<string>,
): Promise<readonly [string, AppFile]> {
  const read = (suffix: string) =>
    present.has(name + suffix) ? readFile(join(folder, name + suffix)) : Promise.resolve(undefined)
  const plain = await readFile(join(folder, name))
  const file: AppFile = {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    immutable: /^assets\/.+[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(name),
    plain,
    br: await read('.br'),
    gzip: await read('.gz'),
  }
  return [name, file]
}
