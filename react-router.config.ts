/** React Router over our own rooms: the pages stand in src/, the built server is one runnable file. */
import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  // A second folder lets two builds of one working tree stand side by side (build/ itself is what `npm start` runs).
  buildDirectory: process.env.TEPAT_BUILD ?? 'build',
  serverBuildFile: 'server.js',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
