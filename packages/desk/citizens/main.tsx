import '@simpul/parts/tokens.css'
import '@simpul/parts/parts.css'
import './citizens.css'
import { render } from 'preact'
import { AspirationPage } from './AspirationPage.tsx'
import { Board } from './Board.tsx'
import { Poster } from './Poster.tsx'
import { placeOfPage } from './place-of-page.ts'
import { VillageChoice } from './VillageChoice.tsx'

const { page, village } = placeOfPage(location.pathname)
const root = document.getElementById('app')
if (root === null) throw new Error('warga.html lost its root')
render(
  village === undefined ? (
    <VillageChoice page={page} />
  ) : page === 'poster' ? (
    <Poster village={village} />
  ) : page === 'papan' ? (
    <Board village={village} />
  ) : (
    <AspirationPage village={village} />
  ),
  root,
)
