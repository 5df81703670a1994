// `npm start`: from a fresh clone to a running, seeded Simpul. Arguments go to the server.
import { installPackages } from './install.mjs'
import { spawnServer } from './spawn-server.mjs'

await installPackages()
const { buildAll } = await import('./build.mjs')
await buildAll()
const server = spawnServer(process.argv.slice(2), { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('close', (code) => process.exit(code ?? 1))
