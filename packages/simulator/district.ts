import type { Cover, RoleCode } from '@simpul/domain/access'
import type { AreaCode, Unit } from '@simpul/domain/areas'
import { idFrom, type PlainDate, type Sector, type Uuid } from '@simpul/domain/core'
import { DEPARTMENTS, type Temper } from './departments.ts'
import { postName, staffName } from './names.ts'
import { randomFor } from './random.ts'

/** A real area of the official list; everything that happens in it is made up. */
export interface NamedArea {
  readonly code: AreaCode
  readonly name: string
}

export interface DistrictPlan {
  readonly seed: string
  readonly district: NamedArea
  readonly subdistricts: readonly NamedArea[]
  readonly villages: readonly NamedArea[]
  readonly postsPerVillage: number
  /** The day the posts begin to keep journals. */
  readonly from: PlainDate
  /** From when to when one social kader serves education as well; never where left out. */
  readonly cover?: Pick<Cover, 'from' | 'until'>
}

/** Someone who works in the made-up district. `username` for desks; kader and chairs have phones. */
export interface SimulatedUser {
  readonly id: Uuid
  readonly name: string
  readonly username: string
  readonly role: RoleCode
  readonly unit: Uuid
  readonly sector?: Sector
  readonly villages?: readonly Uuid[]
  /** Of officers of a department: which one. */
  readonly office?: Uuid
  readonly device: Uuid
  readonly from: PlainDate
  readonly cover?: readonly Cover[]
}

export interface SimulatedPost {
  readonly unit: Unit
  readonly village: NamedArea
  readonly subdistrict: NamedArea
  readonly kader: SimulatedUser
  readonly second: SimulatedUser
  readonly chair: SimulatedUser
  /** One for each of the five other sectors, at the posts that have them. */
  readonly sectorKader: readonly SimulatedUser[]
}

/** A department, and what cases it receives. */
export interface SimulatedDepartment {
  readonly id: Uuid
  readonly codes: readonly string[]
  readonly temper: Temper
}

export interface SimulatedDistrict {
  readonly seed: string
  readonly cell: Uuid
  readonly name: string
  readonly units: readonly Unit[]
  readonly users: readonly SimulatedUser[]
  readonly posts: readonly SimulatedPost[]
  readonly departments: readonly SimulatedDepartment[]
}

/** The first posts have kader of every sector; elsewhere the other sectors have yet to begin. */
const POSTS_OF_ALL_SECTORS = 2

/** What a sector is called in user names. */
const SECTOR_WORDS: readonly (readonly [Sector, string])[] = [
  ['education', 'pendidikan'],
  ['public-works', 'pu'],
  ['housing', 'rumah'],
  ['public-order', 'tertib'],
  ['social', 'sosial'],
]

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-')

/** The social kader stands in for the one of education, at the last post that has both. */
const coverOf = ({ cover }: DistrictPlan, sector: Sector, post: number): Pick<SimulatedUser, 'cover'> =>
  cover === undefined || sector !== 'social' || post !== POSTS_OF_ALL_SECTORS - 1
    ? {}
    : {
        cover: [
          { sector: 'education', ...cover, note: 'Menggantikan kader pendidikan yang cuti melahirkan.' },
        ],
      }

/** Offices, posts and people of a district; the same for the same plan. */
export function simulateDistrict(plan: DistrictPlan): SimulatedDistrict {
  const id = (...names: readonly string[]): Uuid => idFrom('simulator', plan.seed, ...names)
  const { from } = plan
  const root: Unit = {
    id: id('unit', plan.district.code),
    kind: 'district-office',
    name: plan.district.name,
    area: plan.district.code,
    from,
  }
  const offices: Unit[] = [root]
  const users: SimulatedUser[] = []
  const posts: SimulatedPost[] = []

  function hire(
    role: RoleCode,
    unit: Unit,
    username: string,
    more: Partial<SimulatedUser> = {},
  ): SimulatedUser {
    const name = staffName(randomFor(plan.seed, 'staff', username))
    const user = {
      id: id('user', username),
      name,
      username,
      role,
      unit: unit.id,
      device: id('device', username),
      from,
      ...more,
    }
    users.push(user)
    return user
  }

  function office(area: NamedArea, kind: Unit['kind'], name: string, parent: Unit): Unit {
    const unit: Unit = { id: id('unit', area.code), kind, name, area: area.code, parent: parent.id, from }
    offices.push(unit)
    return unit
  }

  hire('district_tp', root, `tp.${slug(plan.district.name)}`)
  hire('system_admin', root, 'admin')
  hire('pmd_officer', root, 'pmd')
  const departments = DEPARTMENTS.map(({ name, codes, temper }): SimulatedDepartment => {
    const unit: Unit = {
      ...{ id: id('department', name), kind: 'department', name, area: root.area, parent: root.id, from },
    }
    offices.push(unit)
    const word = (codes[0] ?? '')
      .replace(/^DINAS_/, '')
      .toLowerCase()
      .replaceAll('_', '-')
    hire('opd_officer', root, `dinas.${word}`, { office: unit.id })
    return { id: unit.id, codes, temper }
  })
  for (const subdistrict of plan.subdistricts) {
    const camat = office(subdistrict, 'subdistrict-office', `Kecamatan ${subdistrict.name}`, root)
    hire('subdistrict_tp', camat, `tp.kec.${slug(subdistrict.name)}`)
    hire('subdistrict_officer', camat, `camat.${slug(subdistrict.name)}`)
    for (const village of plan.villages.filter(({ code }) => code.startsWith(`${subdistrict.code}.`))) {
      const lurah = office(village, 'village-office', `Kelurahan ${village.name}`, camat)
      const place = slug(village.name)
      hire('village_operator', lurah, `operator.${place}`)
      hire('village_tp', lurah, `tp.${place}`)
      hire('village_head', lurah, `lurah.${place}`)
      hire('case_officer', lurah, `petugas.kasus.${place}`)
      offices.push({
        ...{ id: id('case-team', village.code), kind: 'case-team', name: `Tim kasus ${village.name}` },
        ...{ area: village.code, parent: lurah.id, from },
      })
      hire('health_worker', lurah, `bidan.${place}`, { villages: [lurah.id] })
      for (let index = 0; index < plan.postsPerVillage; index++)
        posts.push(post(village, subdistrict, lurah, index))
    }
  }

  function post(village: NamedArea, subdistrict: NamedArea, lurah: Unit, index: number): SimulatedPost {
    const name = postName(index)
    const key = `${village.code} ${index}`
    const unit: Unit = {
      id: id('post', key),
      kind: 'post',
      name,
      area: village.code,
      parent: lurah.id,
      from,
      sessionDayRule: { kind: 'day-of-month', day: randomFor(plan.seed, 'rule', key).whole(3, 21) },
    }
    offices.push(unit)
    const place = `${slug(name)}.${slug(village.name)}`
    return {
      unit,
      village,
      subdistrict,
      kader: hire('kader', unit, `kader.${place}`, { sector: 'health' }),
      second: hire('kader', unit, `kader2.${place}`, { sector: 'health' }),
      chair: hire('posyandu_chair', unit, `ketua.${place}`),
      sectorKader:
        posts.length < POSTS_OF_ALL_SECTORS
          ? SECTOR_WORDS.map(([sector, word]) =>
              hire('kader', unit, `kader.${word}.${place}`, {
                sector,
                ...coverOf(plan, sector, posts.length),
              }),
            )
          : [],
    }
  }

  return {
    seed: plan.seed,
    cell: id('cell'),
    name: plan.district.name,
    units: offices,
    users,
    posts,
    departments,
  }
}
