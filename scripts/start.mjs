// `npm start`: from a fresh clone to a running, seeded Simpul. Arguments go to the server.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installPackages } from './install.mjs'
import { root } from './run.mjs'

await installPackages()
const { buildAll } = await import('./build.mjs')
await buildAll()
const main = join(root, 'packages/server/dist/main.js')
const server = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('close', (code) => process.exit(code ?? 1))
