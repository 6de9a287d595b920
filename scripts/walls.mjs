/** The walls of the house, once: which room may import which. `node scripts/walls.mjs` writes them into biome.json. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Left to right: a room may import those before it (design: the rooms as a story). Rooms of one row do not know each other. */
export const rows = [
  ['settings'],
  ['ground'],
  ['optimise', 'judge', 'ledger'],
  ['law'],
  ['case'],
  ['ui'],
  ['db'],
  ['paper'],
  ['record'],
  ['notice'],
  ['people'],
  ['lawbook'],
  ['registry'],
  [
    'steps/round',
    'steps/needs',
    'steps/evaluation',
    'steps/proposal',
    'steps/meeting',
    'steps/decision',
    'steps/voice',
    'steps/publication',
    'steps/outcome',
  ],
  ['home', 'portal', 'demo', 'jurist'],
  ['desk'],
];

const rooms = rows.flat();
const steps = rooms.filter((room) => room.startsWith('steps/'));
const alias = (room) => (room === 'settings' ? '#settings' : `#${room}/**`);

/** Import patterns that a room may not use. */
export function forbiddenFor(room) {
  const row = rows.findIndex((one) => one.includes(room));
  const right = rows.slice(row + 1).flat();
  const beside = (rows[row] ?? []).filter((one) => one !== room && !one.startsWith('steps/'));
  const groups = [...right, ...beside].map(alias);
  if (room.startsWith('steps/')) {
    const mine = steps.indexOf(room);
    groups.push(...steps.slice(mine + 1).map(alias));
    for (const step of steps.slice(0, mine))
      groups.push(`#${step}/**/*acts.server.ts`, `#${step}/**/*.page.tsx`);
  }
  if (['home', 'portal', 'desk', 'jurist'].includes(room))
    groups.push('#steps/**/*acts.server.ts', '#steps/**/*.page.tsx');
  if (room === 'judge') groups.push('#ground/**', '#settings', '#judge/**/!(*)');
  return [...new Set([...groups, '../**'])];
}

export function overrides() {
  return rooms.map((room) => ({
    includes: room === 'settings' ? ['src/settings.ts'] : [`src/${room}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: forbiddenFor(room),
                  message: `A wall: ${room} may import only rooms to its left (AGENTS.md).`,
                },
              ],
            },
          },
        },
      },
    },
  }));
}

if (process.argv[1]?.endsWith('walls.mjs')) {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  const kept = (config.overrides ?? []).filter((one) => !JSON.stringify(one).includes('A wall:'));
  config.overrides = [...overrides(), ...kept];
  writeFileSync('biome.json', `${JSON.stringify(config, null, 2)}\n`);
}
