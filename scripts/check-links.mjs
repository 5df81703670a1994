// Every relative link and picture of the documents leads somewhere, and no picture lies there that none of them shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from './run.mjs'

function* filesIn(folder, kind) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.git', '.simpul'].includes(found.name)) continue
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* filesIn(path, kind)
    else if (kind.test(found.name)) yield path
  }
}

let links = 0
const broken = []
const reached = new Set()
for (const path of filesIn(root, /\.md$/)) {
  for (const [, linked, shown] of readFileSync(path, 'utf8').matchAll(
    /\]\(([^)\s#]+)(?:#[^)]*)?\)|src="([^"]+)"/g,
  )) {
    const target = linked ?? shown
    if (/^[a-z]+:/.test(target)) continue
    links++
    const found = resolve(dirname(path), target)
    reached.add(found)
    if (!existsSync(found)) broken.push(`${relative(root, path)}: ${target}`)
  }
}
const unused = [...filesIn(join(root, 'docs'), /\.(png|webp|jpe?g|svg)$/)].filter(
  (path) => !reached.has(path),
)
for (const line of broken) console.error(line)
for (const path of unused) console.error(`${relative(root, path)}: no document shows it`)
console.log(`${links} links, ${broken.length} broken, ${unused.length} pictures unused`)
process.exitCode = broken.length + unused.length === 0 ? 0 : 1
