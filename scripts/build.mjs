// Builds server, phone and desk; nothing is built again while its sources are the same.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { mustRun, root } from './run.mjs'

const SKIPPED = new Set(['node_modules', 'dist', '.git'])

function* filesUnder(folder) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(found.name)) continue
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* filesUnder(path)
    else if (!/\.test\.tsx?$/.test(found.name)) yield path
  }
}

function sourcesHash(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const path of [...filesUnder(join(root, folder))].sort())
      hash.update(path).update(readFileSync(path))
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

/** Builds one part unless its sources are those of the last build. */
async function build(name, folders, work) {
  const stamp = join(root, `packages/${name}/dist/.built`)
  const hash = sourcesHash(folders)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log(`Membangun ${name} ...`)
  await work()
  mkdirSync(join(root, `packages/${name}/dist`), { recursive: true })
  writeFileSync(stamp, hash)
}

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: 'packages/server/main.ts',
      cli: 'packages/server/cli/main.ts',
      'embedded-worker': 'packages/server/db/embedded-worker.ts',
      'sheet-worker': 'packages/server/sheets/sheet-worker.ts',
    },
    outdir: 'packages/server/dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [externalPackages],
  })
  await mustRun(process.execPath, ['scripts/build-areas.mjs'], { quiet: true })
}

// Our own rooms are TypeScript and go into the bundle; packages stay where npm put them.
const externalPackages = {
  name: 'external-packages',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@simpul/') ? undefined : { path, external: true },
    )
  },
}

async function buildApp(name) {
  await mustRun('npx', ['vite', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'packages', name),
    quiet: true,
  })
  precompress(join(root, 'packages', name, 'dist'))
}

/** Brotli and gzip beside every text file, so that the server compresses nothing twice. */
function precompress(folder) {
  for (const path of filesUnder(folder)) {
    if (!/\.(html|js|css|json|svg|webmanifest|txt|bin)$/.test(path) || statSync(path).size < 500) continue
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
  }
}

export async function buildAll() {
  await build(
    'server',
    ['packages/domain', 'packages/server', 'packages/sheets', 'packages/simulator'],
    buildServer,
  )
  await build('phone', ['packages/domain', 'packages/parts', 'packages/phone', 'packages/sheets'], () =>
    buildApp('phone'),
  )
  await build('desk', ['packages/domain', 'packages/parts', 'packages/desk', 'packages/sheets'], () =>
    buildApp('desk'),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll()
