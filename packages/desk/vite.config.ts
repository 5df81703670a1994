import { defineConfig } from 'vite'

export default defineConfig({
  base: '/meja/',
  build: { target: 'chrome106', modulePreload: { polyfill: false }, sourcemap: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
})
