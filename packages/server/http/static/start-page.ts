import { createHash } from 'node:crypto'
import type { AppFile } from './app-files.ts'

/**
 * The page at `/`: sends a phone to the kader's app and everything else to the desks. Whoever comes with `#pilih`, or
 * without scripts, chooses.
 */
const html = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simpul</title>
<link rel="stylesheet" href="/mulai.css">
<script src="/mulai.js"></script>
<main>
  <h1>Simpul</h1>
  <p>Sistem kerja Posyandu 6 SPM</p>
  <a href="/kader/">Aplikasi kader (HP)</a>
  <a href="/meja/">Meja desa, puskesmas, dan dinas</a>
</main>
</html>
`

const script = `if (location.hash !== '#pilih') {
  var narrow = Math.min(screen.width, screen.height) < 600
  var touch = matchMedia('(pointer: coarse)').matches
  location.replace(narrow || touch ? '/kader/' : '/meja/')
}
`

const style = `:root { color-scheme: light; font-family: system-ui, sans-serif }
body { margin: 0; background: #f6f4ef; color: #1d2a26 }
main { max-width: 24rem; margin: 15vh auto 0; padding: 1rem }
h1 { margin: 0; font-size: 2rem }
a { display: block; margin-top: 1rem; padding: 1rem; border-radius: .5rem; background: #0b6b57; color: #fff; text-decoration: none }
a:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px }
`

const file = (type: string, text: string): AppFile => {
  const plain = Buffer.from(text)
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { type: `${type}; charset=utf-8`, etag, immutable: false, plain, br: undefined, gzip: undefined }
}

/** By address. */
export const startPage: Readonly<Record<string, AppFile>> = {
  '/': file('text/html', html),
  '/mulai.js': file('text/javascript', script),
  '/mulai.css': file('text/css', style),
}
