// The walls of the house: who may import whom. Change the table only together with a decision record.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { root } from './run.mjs'

const PEOPLE_LEVEL = ['core', 'people', 'areas', 'access', 'reference']

// Rooms of `packages/domain`, by the first folder of the path.
const DOMAIN = {
  core: [],
  people: ['core'],
  areas: ['core'],
  access: ['core', 'areas'],
  reference: ['core'],
  wire: ['core'],
  lists: [...PEOPLE_LEVEL, 'sectors'],
  cases: PEOPLE_LEVEL,
  institution: PEOPLE_LEVEL,
  sectors: PEOPLE_LEVEL,
  across: [...PEOPLE_LEVEL, 'sectors', 'institution', 'cases'],
  catalogue: [...PEOPLE_LEVEL, 'sectors', 'institution', 'cases', 'across'],
  testing: [...PEOPLE_LEVEL, 'sectors', 'institution', 'cases', 'across', 'catalogue', 'wire', 'lists'],
}

// Packages a room may name. Everything else in `domain` is ours.
const DOMAIN_PACKAGES = { core: ['zod/mini', 'uuid'], wire: ['zod/mini'] }

const PACKAGES = {
  domain: [],
  parts: ['domain'],
  sheets: ['domain'],
  phone: ['domain', 'parts', 'sheets', 'simulator'],
  desk: ['domain', 'parts', 'sheets'],
  simulator: ['domain'],
  server: ['domain', 'simulator', 'sheets'],
}

const SERVER = {
  db: [],
  sheets: [],
  jobs: ['db'],
  journal: ['db', 'jobs'],
  projector: ['db', 'journal', 'jobs'],
  access: ['db', 'journal'],
  attachments: ['db'],
  seed: ['db', 'access', 'journal'],
  exports: ['db', 'access', 'projector', 'sheets'],
  imports: ['db', 'access', 'journal', 'projector', 'jobs', 'sheets'],
  notices: ['db', 'access', 'journal'],
  http: [
    'db',
    'access',
    'attachments',
    'journal',
    'projector',
    'jobs',
    'exports',
    'imports',
    'notices',
    'sheets',
  ],
  cli: ['db', 'access', 'attachments', 'journal', 'projector', 'jobs', 'exports', 'imports'],
}

const PHONE = {
  db: ['text'],
  sync: ['db'],
  form: ['text'],
  parts: ['text'],
  text: [],
  practice: ['db', 'sync'],
  screens: ['form', 'parts', 'db', 'sync', 'practice', 'text'],
}

const problems = []
let seen = 0

function* sources(folder) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    if (found.name === 'node_modules' || found.name === 'dist') continue
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(found.name)) yield path
  }
}

const IMPORT = /\bfrom\s+['"]([^'"\n]+)['"]|^\s*import\s+['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm

/** Lists of services that a phone starts with; a server that read them would hold back what the sheets bring. */
const FIRST_LOAD_LIST = /import \{[^}]*\b(?:serviceById|services)\b[^}]*\} from '@simpul\/domain\/catalogue'/

const importsOf = (text) => [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3])

function check(file) {
  const path = relative(join(root, 'packages'), file).split(sep).join(posix.sep)
  const [pack = '', room = ''] = path.split('/')
  const isTest = /\.test\.tsx?$/.test(path) || path.includes('/testing/')
  const text = readFileSync(file, 'utf8')
  if (pack === 'server' && FIRST_LOAD_LIST.test(text))
    problems.push(`${path}: a server reads every service (@simpul/domain/catalogue/whole)`)
  for (const name of importsOf(text)) {
    seen++
    if (name.startsWith('.')) checkInside(path, pack, room, file, name, isTest)
    else if (name.startsWith('@simpul/')) checkPackage(path, pack, name, isTest)
    else if (pack === 'domain' && !isTest && !(DOMAIN_PACKAGES[room] ?? []).includes(name))
      problems.push(`${path}: domain may not import ${name}`)
  }
}

function checkPackage(path, pack, name, isTest) {
  const target = name.split('/')[1]
  if (target === pack) return problems.push(`${path}: imports its own package by name`)
  if (!isTest && name === '@simpul/domain/testing' && pack !== 'simulator')
    problems.push(`${path}: the testing door is for tests`)
  // A made-up life belongs to the made-up post only.
  if (pack === 'phone' && target === 'simulator' && !path.startsWith('phone/practice/'))
    problems.push(`${path}: only practice may import ${name}`)
  if (!PACKAGES[pack]?.includes(target) && !isTest) problems.push(`${path}: ${pack} may not import ${name}`)
}

function checkInside(path, pack, room, file, name, isTest) {
  const target = resolve(dirname(file), name)
  if (!existsSync(target.split('?')[0])) problems.push(`${path}: ${name} does not exist`)
  const inside = relative(join(root, 'packages'), target).split(sep).join(posix.sep)
  const [targetPack, targetRoom = ''] = inside.split('/')
  if (targetPack !== pack) return problems.push(`${path}: reaches into ${targetPack} by path`)
  if (isTest || targetRoom === room || !inside.includes('/', pack.length + 1))
    return siblingServices(path, inside, pack, isTest)
  const table = { domain: DOMAIN, server: SERVER, phone: PHONE }[pack]
  const allowed = table?.[room]
  if (allowed === undefined) return
  if (!allowed.includes(targetRoom)) problems.push(`${path}: ${room} may not import ${targetRoom}`)
  else if (
    pack === 'domain' &&
    !['reference', 'sectors'].includes(targetRoom) &&
    !inside.endsWith('/index.ts')
  )
    problems.push(`${path}: enters ${targetRoom} other than by its door`)
}

/** A service knows neither another sector nor its siblings. */
function siblingServices(path, inside, pack, isTest) {
  if (pack !== 'domain' || isTest) return
  const [, room, sector, service] = path.split('/')
  const [, targetRoom, targetSector, targetService] = inside.split('/')
  if (room !== 'sectors' || targetRoom !== 'sectors') return
  if (sector !== targetSector) problems.push(`${path}: ${sector} may not import ${targetSector}`)
  const bothServices = path.split('/').length > 4 && inside.split('/').length > 4
  if (bothServices && service !== targetService)
    problems.push(`${path}: ${service} may not import ${targetService}`)
}

for (const file of sources(join(root, 'packages'))) check(file)
if (seen < 100) problems.push(`only ${seen} imports seen: the check looks at the wrong place`)
for (const problem of problems) console.error(problem)
console.log(`${seen} imports, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
