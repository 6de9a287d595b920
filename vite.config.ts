/** The web build: the browser's files, and the server itself as the SSR build's input (one module graph, one pool, one context). */
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    sourcemap: Boolean(isSsrBuild),
    assetsInlineLimit: 0,
    ...(isSsrBuild ? { rollupOptions: { input: './src/server.ts' } } : {}),
  },
  // React itself stays outside (two Reacts otherwise); Mantine comes in, because it imports its styles by name.
  ssr: { noExternal: [/^@mantine\//] },
}));
