/** One decree: its PDF, the state of its signature, number, code and QR, extracts per person, and the proof that it stands in the log. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { groupedCode, qrSvg, verificationAddress } from '#paper/qr.ts';
import { requireActor } from '#people/context.ts';
import { entryAt } from '#record/read.server.ts';
import { getDecree, rowsFor, standingOfDecree } from '#steps/decision/decree.reads.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { Badge, Facts, Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { HashText, Nip } from '#ui/small-parts.tsx';
import { stepCrumbs } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/decree.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, settings } = context;
  const stored = await getDecree(db, params.number);
  const seen = await rowsFor(db, actor, stored);
  const [round, standing, entry] = await Promise.all([
    getRound(db, stored.round),
    standingOfDecree(db, settings, stored),
    entryAt(db, stored.entry),
  ]);
  const cases = await Promise.all((entry?.about.cases ?? []).map((id) => getTransfer(db, id)));
  const caseOf = new Map(cases.map(({ nip, id }) => [nip, id]));
  const address = verificationAddress(settings.baseUrl, stored.code);
  const { decree } = stored;
  const rows = decree.rows.filter(({ nip }) => seen === null || seen.has(nip));
  return {
    number: stored.number,
    code: stored.code,
    sha256: stored.sha256,
    entry: stored.entry,
    round: seen === null ? { id: round.id, title: round.title } : null,
    about: decree.about,
    on: decree.date,
    effective: decree.effective,
    whole: seen === null,
    total: decree.rows.length,
    rows: rows.map(({ name, nip, rank, from, to }) => ({
      case: caseOf.get(nip) ?? '',
      name,
      nip,
      rank,
      from: from ? `${from.post}, ${from.unit}` : '–',
      to: `${to.post}, ${to.unit}`,
    })),
    address,
    qr: `data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`,
    ...standing,
  };
}

export default function DecreePage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.decreePage.sk;
  const lang = useLang();
  const { number, round, signature, proof, rows, whole, total } = loaderData;
  const here = `/sk/${encodeURIComponent(number)}`;
  const faults = words.paper.fault;
  return (
    <>
      <PageHead
        title={own.title({ number })}
        lead={loaderData.about}
        crumbs={round ? stepCrumbs(words, round, 'keputusan') : []}
        action={
          whole && (
            <Button component="a" href={`${here}/pdf`}>
              {own.pdf()}
            </Button>
          )
        }
      />
      <div className="stack-wide">
        {signature.test && (
          <Notice tone="amber" title={words.decreePage.sign.test()}>
            {words.decreePage.sign.testLead()}
          </Notice>
        )}
        <div className="columns">
          <section className="card stack">
            <h2>{own.signature()}</h2>
            <div className="row">
              <Badge tone={signature.ok ? 'green' : 'red'}>
                {signature.ok ? own.valid() : own.invalid()}
              </Badge>
            </div>
            {signature.why && <p>{faults[signature.why]()}</p>}
            <Facts
              of={[
                [own.signer(), signature.signer ? own.signedBy(signature.signer) : '–'],
                [own.on(), dateIn(lang, loaderData.on)],
                [own.effective(), dateIn(lang, loaderData.effective)],
                [own.hash(), <HashText key="hash" of={loaderData.sha256} />],
                [
                  own.log(),
                  <Link key="log" to={`/integritas/${loaderData.entry}`}>
                    {words.ui.seeEntry({ index: numberIn(lang, loaderData.entry) })}
                  </Link>,
                ],
              ]}
            />
          </section>
          <section className="card stack">
            <h2>{own.code()}</h2>
            <div className="row" style={{ alignItems: 'flex-start' }}>
              <img
                src={loaderData.qr}
                alt={own.qr()}
                width={132}
                height={132}
                style={{ background: '#fff', padding: 8 }}
              />
              <div className="stack">
                <code className="proof">{groupedCode(loaderData.code)}</code>
                <a href={`/verifikasi/${loaderData.code}`}>{own.verify()}</a>
              </div>
            </div>
            <h3>{own.proof()}</h3>
            {proof ? (
              <>
                <p className="muted small">{own.proofLead({ size: numberIn(lang, proof.size) })}</p>
                <details>
                  <summary>{own.proofShow()}</summary>
                  <pre className="proof" style={{ whiteSpace: 'pre-wrap' }}>
                    {proof.text}
                  </pre>
                </details>
              </>
            ) : (
              <p className="muted">{own.proofNone()}</p>
            )}
          </section>
        </div>
        <section className="stack">
          <h2>{whole ? own.people({ count: total }) : own.peopleSeen({ seen: rows.length, of: total })}</h2>
          <DataTable
            label={own.people({ count: total })}
            rows={rows}
            rowKey={(row) => row.nip}
            columns={[
              {
                key: 'who',
                label: words.decisionPage.who(),
                wide: true,
                cell: (row) => (
                  <>
                    {row.name}
                    <span className="sub">
                      <Nip of={row.nip} /> · {row.rank}
                    </span>
                  </>
                ),
              },
              { key: 'from', label: own.from(), wide: true, cell: (row) => row.from },
              { key: 'to', label: own.to(), wide: true, cell: (row) => row.to },
              {
                key: 'extract',
                label: own.extract(),
                cell: (row) => (
                  <a
                    href={`${here}/petikan/${encodeURIComponent(row.case)}`}
                    aria-label={own.extractOpen(row)}
                  >
                    {own.extract()} (PDF)
                  </a>
                ),
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}
