import { Button, Empty } from '@simpul/parts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useAnswer } from '../../api/use-answer.ts'
import { namedList as text } from '../../text/named-list-text.ts'
import { say } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import type { NamedFilter, NamedPage, RowOfPost } from './use-named-list.ts'

/** Draws one line of a list; `again` asks for its page anew. */
export type DrawRow<Row> = (row: Row, post: string, again: () => void) => ComponentChildren

interface NamedRowsProps<Row, Place> {
  readonly path: string
  readonly filter: NamedFilter
  readonly first: NamedPage<Row, Place>
  readonly again: () => void
  readonly draw: DrawRow<Row>
  /** Said when there is nobody at all. */
  readonly nobody: ComponentChildren
}

/** The lines of a list of names: the first page, and every further one that was asked for. */
export function NamedRows<Row extends RowOfPost, Place>({
  path,
  filter,
  first,
  again,
  draw,
  nobody,
}: NamedRowsProps<Row, Place>) {
  const [places, setPlaces] = useState<readonly Place[]>([])
  if (first.rows.length === 0) return first.counts.all > 0 ? <NobodyFound /> : <>{nobody}</>
  const onMore = (next: Place) => setPlaces([...places, next])
  return (
    <>
      <PageRows page={first} again={again} draw={draw} onMore={places.length === 0 ? onMore : undefined} />
      {places.map((place, at) => (
        <LaterPage
          key={at}
          path={path}
          asked={{ ...filter, after: place }}
          draw={draw}
          onMore={at === places.length - 1 ? onMore : undefined}
        />
      ))}
    </>
  )
}

const NobodyFound = () => (
  <Empty icon="search" title={say(text.nobodyFound)}>
    <p>{say(text.nobodyFoundText)}</p>
  </Empty>
)

interface LaterPageProps<Row, Place> {
  readonly path: string
  readonly asked: unknown
  readonly draw: DrawRow<Row>
  readonly onMore: OnMore<Place>
}

/** Of the last page that is shown: asks for the next one. */
type OnMore<Place> = ((next: Place) => void) | undefined

function LaterPage<Row extends RowOfPost, Place>({ path, asked, draw, onMore }: LaterPageProps<Row, Place>) {
  const { answer, problem, again } = useAnswer<NamedPage<Row, Place>>(path, asked)
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return <PageRows page={answer} again={again} draw={draw} onMore={onMore} />
}

interface PageRowsProps<Row, Place> {
  readonly page: NamedPage<Row, Place>
  readonly again: () => void
  readonly draw: DrawRow<Row>
  readonly onMore: OnMore<Place>
}

function PageRows<Row extends RowOfPost, Place>({
  page: { rows, next, posts },
  again,
  draw,
  onMore,
}: PageRowsProps<Row, Place>) {
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <ul class="people">{rows.map((row) => draw(row, names.get(row.post) ?? '', again))}</ul>
      {next !== null && onMore !== undefined && (
        <Button onClick={() => onMore(next)}>{say(text.more)}</Button>
      )}
    </>
  )
}
