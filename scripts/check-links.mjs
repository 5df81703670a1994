// Every relative link and picture of the documents leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from './run.mjs'

function* documents(folder) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.git', '.simpul'].includes(found.name)) continue
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* documents(path)
    else if (found.name.endsWith('.md')) yield path
  }
}

let links = 0
const broken = []
for (const path of documents(root)) {
  for (const [, target] of readFileSync(path, 'utf8').matchAll(
    /\]\(([^)\s#]+)(?:#[^)]*)?\)|src="([^"]+)"/g,
  )) {
    if (target === undefined || /^[a-z]+:/.test(target)) continue
    links++
    if (!existsSync(resolve(dirname(path), target))) broken.push(`${relative(root, path)}: ${target}`)
  }
}
for (const line of broken) console.error(line)
console.log(`${links} links, ${broken.length} broken`)
process.exitCode = broken.length === 0 ? 0 : 1
