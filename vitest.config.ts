/** Tests beside their files; the database suites run one file at a time on one PostgreSQL. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
