import type { ImportCounts, ImportMapping, ImportView } from '@simpul/domain/wire'
import { Button, SelectField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { check as text } from '../../text/import.ts'
import { say, sayNumber } from '../../text/say.ts'

interface PostNamesProps {
  readonly view: ImportView
  readonly unknown: ImportCounts['unknownPosts']
  readonly recheck: (part: Partial<ImportMapping>) => Promise<boolean>
}

const OUT = 'out'

/** Names of posts that nobody knows: which post is meant, once for all lines of that name. */
export function PostNames({ view: { mapping, posts }, unknown, recheck }: PostNamesProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const named = Object.entries(chosen).filter(([, post]) => post !== '')
  return (
    <section class="card stack">
      <h2>{say(text.postsTitle)}</h2>
      <div class="import-options">
        {unknown.map(({ name, rows }) => (
          <SelectField
            key={name}
            label={say(text.postRows, { name, count: sayNumber(rows) })}
            options={[
              { value: '', label: say(text.choosePost) },
              ...posts.map((post) => ({ value: post.id, label: `${post.name}, ${post.village}` })),
              { value: OUT, label: say(text.leaveOut) },
            ]}
            value={chosen[name] ?? ''}
            onChange={(post) => setChosen({ ...chosen, [name]: post })}
          />
        ))}
      </div>
      <div class="cluster">
        <Button
          disabled={named.length === 0}
          onClick={() => {
            const meant = named.map(([name, post]) => [name, post === OUT ? null : post] as const)
            void recheck({ posts: { ...mapping.posts, ...Object.fromEntries(meant) } })
          }}
        >
          {say(text.recheck)}
        </Button>
      </div>
    </section>
  )
}
