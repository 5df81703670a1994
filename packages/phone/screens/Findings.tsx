import { bySeriousness, type Finding } from '@simpul/domain/core'
import { Notice } from '@simpul/parts'
import { say } from '../text/language.ts'
import { result } from '../text/text.ts'

/** What the rules noticed, the most serious first: the reason, what to do, what to say, where to go. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {bySeriousness(findings).map((finding) => (
        <Notice
          key={`${finding.service} ${finding.code}`}
          tone={finding.level}
          title={say(finding.reason, finding.params)}
        >
          <div class="stack stack-tight">
            {finding.todo !== undefined && (
              <p>
                <strong>{say(result.todo)}: </strong>
                {say(finding.todo, finding.params)}
              </p>
            )}
            {finding.say !== undefined && <p class="say">{say(finding.say, finding.params)}</p>}
            {finding.referral !== undefined && (
              <p>
                <strong>
                  {say(result.refer, { to: say(finding.referral.to), when: say(finding.referral.when) })}
                </strong>
              </p>
            )}
          </div>
        </Notice>
      ))}
    </>
  )
}
