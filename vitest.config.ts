/**
 * Tests beside their files, in three projects by what they need: nothing (unit), a PostgreSQL (database), or a Chromium as
 * well (browser). Which one a file belongs to is read from what it imports; nobody keeps a list.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** Everything a test reaches in test/, itself included. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !fs.existsSync(file)) return seen;
  seen.add(file);
  for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/['"]#test\/([^'"]+)['"]/g)) {
    reach(path.join(root, 'test', name ?? ''), seen);
  }
  return seen;
}

function needOf(file: string): 'unit' | 'database' | 'browser' {
  const reached = [...reach(path.join(root, file))].map((at) => path.relative(root, at));
  if (reached.some((at) => at.startsWith('test/browser') || at === 'test/chromium.ts')) return 'browser';
  const opens =
    /['"]#(test\/database|test\/provers\/(?!kinds|kind-|plants)[^'"]+|db\/(open|cluster|embedded|lock)\.server)\.ts['"]/;
  return reached.some((at) => opens.test(fs.readFileSync(path.join(root, at), 'utf8'))) ? 'database' : 'unit';
}

const files = allTests();
function allTests(): string[] {
  return ['src', 'test'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

const setups = {
  unit: [],
  database: ['test/global-database.ts'],
  browser: ['test/global-database.ts', 'test/browser/built.ts'],
};

const project = (name: 'unit' | 'database' | 'browser') => {
  const include = files.filter((file) => needOf(file) === name);
  return {
    extends: true as const,
    test: {
      name,
      // A pattern that matches nothing, where a list would be empty and mean everything.
      include: include.length > 0 ? include : ['none'],
      globalSetup: setups[name],
    },
  };
};

export default defineConfig({
  test: {
    // Left alone, one core would wait for whoever looks on.
    maxWorkers: os.availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [project('unit'), project('database'), project('browser')],
  },
});
