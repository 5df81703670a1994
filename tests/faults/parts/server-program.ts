import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { afterAll } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

let made: Promise<string> | undefined

/** The server, bundled from the sources as they are: a start is as quick as that of the built one. */
export async function serverProgram(): Promise<string> {
  made ??= bundle()
  return join(await made, 'main.js')
}

afterAll(async () => {
  if (made !== undefined) await rm(await made, { recursive: true, force: true })
})

async function bundle(): Promise<string> {
  // Inside node_modules, so that packages are found from there.
  const outdir = await mkdtemp(join(root, 'node_modules/.simpul-faults-'))
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'packages/server/main.ts',
      'embedded-worker': 'packages/server/db/embedded-worker.ts',
      'sheet-worker': 'packages/server/sheets/sheet-worker.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    plugins: [externalPackages],
  })
  return outdir
}

/** Our own rooms go into the bundle; packages stay where npm put them. */
const externalPackages: Plugin = {
  name: 'external-packages',
  setup: (bundling) => {
    bundling.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@simpul/') ? undefined : { path, external: true },
    )
  },
}
