import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

export default defineConfig({
  base: '/kader/',
  build: { target: 'chrome106', modulePreload: { polyfill: false }, sourcemap: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat', dexie: 'dexie/dist/modern/dexie.mjs' },
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
      },
      manifest: {
        name: 'Simpul Kader',
        short_name: 'Simpul',
        description: 'Buku kerja kader Posyandu, juga tanpa sinyal',
        lang: 'id',
        start_url: '/kader/',
        scope: '/kader/',
        display: 'standalone',
        background_color: '#f6f5ef',
        theme_color: '#0a6650',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
})
