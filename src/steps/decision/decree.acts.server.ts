/**
 * Signing: the rules run once more, the number is taken without a gap, the decree is drawn, signed and entered, all in one
 * transaction (PP 11/2017; SE BKN 7/2024; UU 10/2016 art 71). If anything fails, no number is lost and nothing is signed.
 */
import { sql } from 'kysely';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { tellPerson } from '#notice/outbox.server.ts';
import { decreePdf } from '#paper/decree.server.ts';
import { decreeHash, type Issue } from '#paper/decree.ts';
import { type Signer, signPdf } from '#paper/signature.server.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { keepPaper } from '#record/document.server.ts';
import { newCode } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { appoint } from '#registry/appoint.server.ts';
import { type DecreeInput, decreeOf, type Noted } from '#steps/decision/decree-content.ts';
import { blocks } from '#steps/decision/lawful.ts';
import { type Pending, pendingFor } from '#steps/decision/reads.server.ts';
import { DECREE_SERIES, decreeNumber } from '#steps/decision/rules.ts';
import { signingCheck } from '#steps/decision/signing.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export type Signing = {
  law: Law;
  signer: Signer;
  /** name of the governor as printed */
  governor: string;
  /** public address of the server, for the QR */
  baseUrl: string;
  /** written approval of the Minister, needed inside an election freeze (UU 10/2016) */
  minister: { number: string; on: Day } | null;
  /** the PPK is a Penjabat: then the approval and BKN's consideration are needed too (PP 49/2008 art 132A) */
  acting: boolean;
};

export type Issued = { number: string; code: string; document: string; sha256: string };

/** Takes the next number of a series. The row is locked until the transaction ends, so numbers are 1…n without a gap. */
async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1 returning last`.execute(tx);
  return rows[0]?.last ?? 1;
}

function notedOf(
  pending: readonly Pending[],
  minutes: { number: string; on: Day } | null,
  minister: Signing['minister'],
): Noted[] {
  const imut = new Map(
    pending.flatMap(({ transfer }) =>
      transfer.imut ? [[transfer.imut.number, transfer.imut.on] as const] : [],
    ),
  );
  return [
    ...(minutes ? [{ kind: 'minutes' as const, ...minutes }] : []),
    ...[...imut].map(([number, on]) => ({ kind: 'imut' as const, number, on })),
    ...(minister ? [{ kind: 'minister' as const, ...minister }] : []),
  ];
}

/** One decree for these cases. Answers its number, code, document and hash. */
export async function issueDecree(
  office: Office,
  roundId: string,
  cases: readonly string[],
  signing: Signing,
): Promise<Issued> {
  const { law } = signing;
  const pending = await pendingFor(office, roundId, cases);
  if (pending.length === 0) throw refuse('input', 'decision.nothingChosen', undefined);
  const seated = pending.reduce(
    (now, { transfer }) => seat(now, 'issueDecree', { status: transfer.status, nip: transfer.nip }),
    office,
  );
  const round = await getRound(office.db, roundId);
  const today = officeDay(office.now);
  const checked = await signingCheck(
    office.db,
    round,
    pending,
    { minister: signing.minister !== null, acting: signing.acting },
    law,
    today,
  );
  const { province } = checked;
  const stopped = checked.process.find(blocks);
  if (stopped) throw refuse('rule', 'decision.rule', { rule: stopped.rule, why: stopped.message.id });
  for (const { pending: one, verdict } of checked.people) {
    if (verdict.status === 'layak') continue;
    const stop = verdict.results.find((result) => verdict.blocking.includes(result.rule));
    const name = province.people.get(one.transfer.nip ?? '')?.name ?? one.transfer.id;
    throw refuse('rule', 'decision.rule', {
      rule: stop?.rule ?? '–',
      why: `${name}: ${stop?.message.id ?? ''}`,
    });
  }

  const session = round.sessions.find((one) => one.id === pending[0]?.transfer.session);
  const minutes = session ? { number: `BA/${session.id}/${session.on.slice(0, 4)}`, on: session.on } : null;
  if (minutes === null) throw refuse('rule', 'decision.noMinutes', undefined);

  return act(seated, async ({ tx, append }) => {
    const year = Number(today.slice(0, 4));
    const sequence = await nextNumber(tx, DECREE_SERIES, year);
    const number = decreeNumber(DECREE_SERIES, sequence, year);
    const input: DecreeInput = {
      transfers: pending.map((one) => one.transfer),
      province,
      law,
      number,
      date: today,
      effective: round.tmt > today ? round.tmt : today,
      noted: notedOf(pending, minutes, signing.minister),
      governor: signing.governor,
    };
    const decree = decreeOf(input);
    const code = newCode();
    const issue: Issue = {
      trace: { code, address: `${signing.baseUrl}/verifikasi/${code}` },
      signature: signing.signer.kind,
      logProof: null,
      checkpoint: null,
    };
    const bytes = Buffer.from(
      await signPdf(await decreePdf(decree, issue), signing.signer, {
        reason: decree.about,
        location: decree.place,
        name: signing.governor,
        at: office.now,
      }),
    );
    const paper = { kind: 'sk', media: 'application/pdf', bytes, at: office.now } as const;
    const { id: document, sha256 } = await keepPaper(tx, { ...paper, round: roundId });
    await tx
      .insertInto('decree')
      .values({
        number,
        series: DECREE_SERIES,
        year,
        sequence,
        code,
        round_id: roundId,
        decree: JSON.stringify(decree),
        document_id: document,
      })
      .execute();
    for (const { transfer } of pending) {
      await appoint(
        tx,
        {
          nip: transfer.nip ?? '',
          post: transfer.to ?? '',
          from: decree.effective,
          decree: number,
          caseId: transfer.id,
        },
        office.now,
      );
      await tellPerson(tx, {
        nip: transfer.nip,
        what: 'sk',
        path: `/saya/kasus/${encodeURIComponent(transfer.id)}`,
        at: office.now,
      });
    }
    await append({
      kind: 'decree_issued',
      about: { round: roundId, cases: pending.map((one) => one.transfer.id) },
      public: {
        number,
        series: DECREE_SERIES,
        year,
        on: today,
        sha256,
        contentHash: decreeHash(decree),
        code,
        effective: decree.effective,
        test: signing.signer.kind === 'test',
      },
      personal: {},
    });
    return { number, code, document, sha256 };
  });
}
