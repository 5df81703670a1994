import { cases } from '../text/case-text.ts'
import { home } from '../text/text.ts'
import { visit } from '../text/visit-text.ts'
import { CaseHomeCard } from './cases/CaseHomeCard.tsx'
import { MissedHomeCard } from './missed/MissedHomeCard.tsx'
import { NoticesHomeCard } from './notices/NoticesHomeCard.tsx'
import { SessionCard } from './SessionCard.tsx'
import { HandOverHomeCard } from './visit/HandOverHomeCard.tsx'
import { Way } from './Way.tsx'

/** On the first screen of the five other sectors: they work from house to house, on the session day they help. */
export function SectorWork() {
  return (
    <>
      <Way to="/visit" icon="home" name={visit.title} look="main" />
      <Way to="/services" icon="plus" name={cases.add} />
      <HandOverHomeCard />
      <CaseHomeCard />
      <NoticesHomeCard />
      <MissedHomeCard />
      <SessionCard isMain={false} />
      <Way to="/people" icon="search" name={home.findPerson} />
    </>
  )
}
