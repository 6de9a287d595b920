/** Any state of the office in one line: a real database, the example province imported, people in their roles, a clock that is given. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExample } from '#demo/example.ts';
import type { Calendar, Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import type { LawFile } from '#law/load.ts';
import { calendarOf } from '#law/lookup.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { testAuthority } from '#paper/authority.server.ts';
import { createAccount, grantRole } from '#people/accounts.acts.server.ts';
import { systemOffice } from '#people/system.ts';
import { issueCheckpoint } from '#record/checkpoint.server.ts';
import { keyIn } from '#record/key.server.ts';
import type { Grant, Office, Role } from '#record/office.ts';
import type { Province } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import type { Signing } from '#steps/decision/decree.acts.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

export const asOf: Day = '2026-12-01';
const governor = 'Gubernur Contoh';

export type World = TestDatabase & {
  law: Law;
  files: LawFile[];
  calendar: Calendar;
  policy: Policy;
  province: Province;
  /** accounts of the five board members, by the post they hold */
  board: string[];
  /** the office of somebody in a role, at the present moment of this world */
  as: (role: Role, who?: { account?: string; nip?: string | null; unit?: string | null }) => Office;
  /** moves the clock to ten in the morning (WIB) of a day */
  on: (day: Day) => void;
  checkpoint: () => Promise<void>;
  /** the Inspectorate and the personnel agency hand in the papers of these cases: bebas temuan, D6, D9 */
  clear: (cases: readonly string[]) => Promise<void>;
  /** with what a decree is signed here */
  signing: Signing;
  /** PEM of the authority whose certificate signs */
  ca: string;
  dir: string;
};

/** Heads of agencies who sit on the board; the second is a relative of somebody who will move. */
const boardPosts = [
  'SETDA/ST.SEKDA.SETDA',
  'BKD/ST.KEPALA.BKD',
  'INSP/ST.KEPALA.INSP',
  'DINKES/ST.KEPALA.DINKES',
  'DPU/ST.KEPALA.DPU',
];

export async function aWorld(): Promise<World> {
  const base = await freshDatabase();
  const dir = await mkdtemp(join(tmpdir(), 'tepat-dunia-'));
  let now = new Date('2026-12-01T03:00:00Z');
  const tick = (): Date => {
    now = new Date(now.getTime() + 1000);
    return now;
  };
  const system = (): Office => systemOffice(base.db, tick());
  const example = makeExample();
  for (const kind of kindNames) {
    const file = example.files.find(({ name }) => name.replace(/\.\w+$/, '') === kind);
    if (file) await importFile(system(), kind, file, { asOf });
  }
  const province = await provinceOf(base.db, asOf);
  const holder = (post: string) => [...province.people.values()].find((person) => person.post === post);
  const board: string[] = [];
  for (const [index, post] of boardPosts.entries()) {
    const person = holder(post);
    const name = person?.name ?? `Anggota ${index + 1}`;
    const account = await createAccount(system(), {
      username: `tpk${index + 1}`,
      name,
      nip: person?.nip ?? null,
      password: 'rahasia-sekali-ya',
    });
    await grantRole(system(), `tpk${index + 1}`, { role: 'tpk', unit: null });
    board.push(account);
  }
  const law = shippedLaw();
  const policyFile = example.files.find(({ name }) => name === 'kebijakan.json');
  const authority = await testAuthority(join(dir, 'ca'));
  const key = await keyIn(join(dir, 'log.key'), 'tepat.example.test/log', 1, true);
  return {
    ...base,
    law,
    files: lawFilesIn(lawFolder()),
    calendar: calendarOf(law),
    policy: Policy.parse(JSON.parse((policyFile?.bytes ?? Buffer.from('{}')).toString())),
    province,
    board,
    as: (role, who = {}) => {
      const grant: Grant = { role, unit: who.unit ?? null };
      const nip = who.nip ?? null;
      return {
        db: base.db,
        now: tick(),
        actor: { account: who.account ?? `akun-${role}`, nip, name: role, roles: [grant], role },
      };
    },
    on: (day) => {
      now = new Date(`${day}T03:00:00Z`);
    },
    checkpoint: async () => {
      await issueCheckpoint(base.db, key, tick());
    },
    clear: async (cases) => {
      const rows = await base.db
        .selectFrom('case_status')
        .select('nip')
        .where('case_id', 'in', [...cases])
        .execute();
      for (const [kind, papers] of [
        ['bebas_temuan', ['bebas_temuan']],
        ['pernyataan', ['D6', 'D9']],
      ] as const) {
        const lines = rows.flatMap(({ nip }) =>
          papers.map(
            (paper) => `${nip},${paper},${paper}/${nip?.slice(-4)}/2026,01-12-2026,31-05-2027,bersih`,
          ),
        );
        const text = ['nip,jenis,nomor,tanggal,berlaku_sampai,hasil', ...lines].join('\n');
        await importFile(system(), kind, { name: `${kind}.csv`, bytes: Buffer.from(text) }, { asOf });
      }
    },
    signing: {
      law,
      signer: await authority.signerFor({ name: governor, office: 'GUBERNUR GAJAHMUNGKUR' }),
      governor,
      baseUrl: 'http://localhost:3000',
      minister: null,
      acting: false,
    },
    ca: authority.ca,
    dir,
  };
}
