/** The web build: the browser's files, and the server itself as the SSR build's input (one module graph, one pool, one context). */
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { oneLanguage } from './scripts/one-language.ts';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [oneLanguage(), reactRouter()],
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    sourcemap: Boolean(isSsrBuild),
    assetsInlineLimit: 0,
    // Both builds must write the very same stylesheet: its name is the hash of its content, and each puts it in the page.
    cssMinify: true,
    cssTarget: 'es2022',
    ...(isSsrBuild ? { rollupOptions: { input: './src/server.ts' } } : {}),
  },
  // React itself stays outside (two Reacts otherwise); Mantine comes in, because it imports its styles by name.
  ssr: { noExternal: [/^@mantine\//] },
}));
