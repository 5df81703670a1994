import { defineConfig } from 'vite'

export default defineConfig({
  base: '/meja/',
  build: {
    target: 'chrome106',
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The pages for citizens carry nothing of the desk.
    rollupOptions: {
      input: ['index.html', 'lacak.html', 'warga.html', 'sw.ts'],
      // Browsers look for a new worker under the name of the one they have.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
})
