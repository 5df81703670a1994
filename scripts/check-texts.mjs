// Words for people: every text in both languages, with the same placeholders, and none written into a screen.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './run.mjs'

function* files(folder, pattern) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'testing'].includes(found.name)) continue
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* files(path, pattern)
    else if (pattern.test(found.name) && !found.name.includes('.test.')) yield path
  }
}

const problems = []
let texts = 0

const isText = (value) => typeof value === 'object' && value !== null && 'id' in value && 'en' in value
const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join()

function walk(value, where, depth = 0) {
  if (typeof value !== 'object' || value === null || depth > 8) return
  if (isText(value) && typeof value.id === 'string' && typeof value.en === 'string')
    return checkText(value, where)
  for (const [key, inner] of Object.entries(value)) walk(inner, `${where}.${key}`, depth + 1)
}

function checkText({ id, en }, where) {
  texts++
  if (id.trim() === '' || en.trim() === '') problems.push(`${where}: empty in one language`)
  if (placeholders(id) !== placeholders(en)) problems.push(`${where}: placeholders differ`)
  if (id.includes('!')) problems.push(`${where}: no exclamation marks`)
}

for (const path of files(join(root, 'packages'), /^(text|texts|problems)\.ts$|-text\.ts$/)) {
  const module = await import(path)
  for (const [name, value] of Object.entries(module)) walk(value, `${relative(root, path)} ${name}`)
}

// A word between tags, or in an attribute that people see or hear, belongs into a text file.
const LITERAL =
  />\s*([A-Z]?[a-z]+(?:\s+[a-zA-Z]+)+[.,]?)\s*<|(?:aria-label|placeholder|title|alt)="([^"]*[a-z]{3}[^"]*)"/g
for (const app of ['phone', 'desk', 'parts']) {
  for (const path of files(join(root, 'packages', app), /\.tsx$/)) {
    for (const match of readFileSync(path, 'utf8').matchAll(LITERAL))
      problems.push(`${relative(root, path)}: words in the screen: ${match[1] ?? match[2]}`)
  }
}

for (const problem of problems) console.error(problem)
if (texts < 50) problems.push('too few texts seen: the check looks at the wrong place')
console.log(`${texts} texts, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
