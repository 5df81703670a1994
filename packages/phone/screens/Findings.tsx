import { bySeriousness, type Finding } from '@simpul/domain/core'
import { Notice } from '@simpul/parts'
import { say } from '../text/language.ts'
import { result } from '../text/weigh-text.ts'

interface Told {
  readonly finding: Finding
  readonly todo: string | undefined
  readonly words: string | undefined
  readonly refer: string | undefined
}

/** What a more serious finding has said already is not said again: two reasons to refer are one letter. */
function tellOnce(findings: readonly Finding[]): Told[] {
  const told = new Set<string>()
  function once(text: string | undefined): string | undefined {
    if (text === undefined || told.has(text)) return undefined
    told.add(text)
    return text
  }
  return bySeriousness(findings).map((finding) => ({
    finding,
    todo: once(finding.todo && say(finding.todo, finding.params)),
    words: once(finding.say && say(finding.say, finding.params)),
    refer: once(referText(finding)),
  }))
}

const referText = ({ referral }: Finding): string | undefined =>
  referral && say(result.refer, { to: say(referral.to), when: say(referral.when) })

/** What the rules noticed, the most serious first: the reason, what to do, what to say, where to go. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {tellOnce(findings).map(({ finding, todo, words, refer }) => (
        <Notice
          key={`${finding.service} ${finding.code}`}
          tone={finding.level}
          title={say(finding.reason, finding.params)}
        >
          {(todo ?? words ?? refer) !== undefined && (
            <div class="stack stack-tight">
              {refer !== undefined && <strong>{refer}</strong>}
              {todo !== undefined && (
                <p>
                  <strong>{say(result.todo)}: </strong>
                  {todo}
                </p>
              )}
              {words !== undefined && (
                <p class="say">
                  <strong class="say-label">{say(result.say)}:</strong>
                  {words}
                </p>
              )}
            </div>
          )}
        </Notice>
      ))}
    </>
  )
}
