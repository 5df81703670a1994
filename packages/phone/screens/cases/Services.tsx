import './cases.css'
import { SECTOR_TEXT, type ServiceSheet, type SheetKind } from '@simpul/domain/core'
import { Badge, Empty, Icon, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { kinds, services as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { sheetsFor } from './case-actor.ts'
import { headOf } from './case-title.ts'
import { DraftList } from './DraftList.tsx'
import { aboutQuery, useAbout } from './use-about.ts'
import { useSheets } from './use-sheets.ts'

/** What may be recorded: the services of the own sectors, and what was begun and not finished. */
export function Services() {
  const sheets = useSheets()
  const phone = usePhone()
  const about = useAboutWhom()
  const [typed, setTyped] = useState('')
  if (sheets === undefined)
    return (
      <Shell title={say(text.title)} back="/cases">
        {say(shell.loading)}
      </Shell>
    )
  const all = sheetsFor(phone, sheets)
  const shown = all.filter((sheet) => matches(sheet, typed))
  return (
    <Shell title={say(about.name === undefined ? text.title : text.about)} back={about.back}>
      {about.name === undefined ? (
        <DraftList sheets={sheets} />
      ) : (
        <p>{say(text.aboutTodo, { name: about.name })}</p>
      )}
      {all.length === 0 ? (
        <Empty icon="file" title={say(text.notYours)}>
          <p>{say(text.notYoursTodo)}</p>
        </Empty>
      ) : (
        <>
          <TextField
            label={say(text.search)}
            type="search"
            inputMode="search"
            autoComplete="off"
            value={typed}
            onInput={setTyped}
          />
          <Groups sheets={shown} query={about.query} />
          {shown.length === 0 && (
            <Empty icon="search" title={say(text.none)}>
              <p>{say(text.noneTodo)}</p>
            </Empty>
          )}
        </>
      )}
    </Shell>
  )
}

const KINDS: readonly SheetKind[] = ['case', 'complaint', 'record', 'activity']

function Groups({ sheets, query }: { readonly sheets: readonly ServiceSheet[]; readonly query: string }) {
  const served = [...new Set(sheets.map(({ sector }) => sector))]
  return (
    <>
      {served.flatMap((sector) =>
        KINDS.map((kind) => {
          const own = sheets.filter((sheet) => sheet.sector === sector && sheet.kind === kind)
          if (own.length === 0) return null
          return (
            <section class="stack stack-tight" key={`${sector} ${kind}`}>
              <h2>
                {served.length === 1 ? say(kinds[kind]) : `${say(SECTOR_TEXT[sector])}: ${say(kinds[kind])}`}
              </h2>
              <ul class="rows">
                {own.map((sheet) => (
                  <li key={sheet.code}>
                    <SheetRow sheet={sheet} query={query} />
                  </li>
                ))}
              </ul>
            </section>
          )
        }),
      )}
    </>
  )
}

function SheetRow({ sheet, query }: { readonly sheet: ServiceSheet; readonly query: string }) {
  return (
    <Link href={`/services/${sheet.code}${query}`} class="row sheet-row">
      <span class="row-main row-whole">
        <strong>{say(sheet.name)}</strong>
        <span class="row-side">{say(sheet.recipients)}</span>
        {sheet.workflow === 'restricted' && <Badge tone="quiet">{say(text.restricted)}</Badge>}
      </span>
      <Icon name="forward" />
    </Link>
  )
}

function matches({ name, recipients, code, requiredDocuments }: ServiceSheet, typed: string): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/)
  const hay = [say(name), say(recipients), code, ...requiredDocuments.map((paper) => say(paper))]
    .join(' ')
    .toLowerCase()
  return words.every((word) => hay.includes(word))
}

interface AboutWhom {
  readonly name: string | undefined
  /** Of the address of a form: whom it will be about. */
  readonly query: string
  readonly back: string
}

/** From a person's or household's page the services are about them. */
function useAboutWhom(): AboutWhom {
  const phone = usePhone()
  const about = useAbout()
  const { person, household } = about
  const head = useLoaded(
    async () => ({ name: household === undefined ? undefined : await headOf(phone, household) }),
    [household],
  )
  const row = phone.people.get().find(({ id }) => id === person)
  return {
    name: row === undefined ? head?.name : nameText(row.name),
    query: aboutQuery(about),
    back: backOf(about),
  }
}

function backOf({ person, visit }: ReturnType<typeof useAbout>): string {
  if (visit !== undefined) return `/visit/${visit}`
  return person === undefined ? '/cases' : `/child/${person}`
}
