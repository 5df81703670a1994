import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { engineFolders } from './testing/engine-folders.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const run = promisify(execFile)

describe('the server as it is built for production', () => {
  const folders = engineFolders()

  it('finds the thread of its embedded database beside itself', async () => {
    // Below the packages it keeps apart, or Node would not find them.
    const cache = join(here, '../../../node_modules/.cache/simpul')
    await mkdir(cache, { recursive: true })
    const outdir = await mkdtemp(join(cache, 'bundle-'))
    await build({
      entryPoints: [join(here, 'testing/answer-process.ts'), join(here, 'embedded-worker.ts')],
      entryNames: '[name]',
      outdir,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    })
    expect(await readdir(outdir)).toEqual(['answer-process.js', 'embedded-worker.js'])
    const program = join(outdir, 'answer-process.js')
    const { stdout } = await run(process.execPath, [program, await folders.fresh()], { cwd: '/' })
    expect(stdout).toBe('42\n')
    await rm(outdir, { recursive: true })
  })
})
