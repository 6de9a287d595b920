/** Tests beside their files; a run has one PostgreSQL, started by the first file that asks for it. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/global-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
