/** The candidate's card of an item: facts, rules met, values, alternatives, and what it costs the round not to move this person. */
import { dateIn, fixedIn } from '#ground/words/lang.ts';
import type { Card } from '#steps/meeting/item.reads.server.ts';
import { Badge, Facts, type Tone } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';

/** Values of fit and growth are kept as thousandths of a point. */
const inPoints = (objective: string, value: number): number =>
  objective === 'fit' || objective === 'growth' ? value / 1000 : value;

const ruleTone = {
  lulus: 'green',
  gagal: 'amber',
  belum_diketahui: 'grey',
  tidak_berlaku: 'grey',
} satisfies Record<Card['rules'][number]['status'], Tone>;

/** The name of an objective as officials say it. */
export function useObjective(): (name: string) => string {
  const levels = useDeskWords().evaluation.level;
  return (name) => (name in levels ? levels[name as keyof typeof levels]() : name);
}

export function CandidateCard({ card }: { card: Card }) {
  const words = useDeskWords();
  const own = words.meetingItem.card;
  const lang = useLang();
  const objective = useObjective();
  const said = (value: number | null) => (value === null ? '–' : fixedIn(lang, value));
  const months = card.inPostMonths;
  const passed = card.rules.filter(({ status }) => status === 'lulus').length;
  return (
    <section className="card stack-wide" aria-label={own.title()}>
      <Facts
        of={[
          [words.people.nip(), <Nip key="nip" of={card.nip} />],
          [own.from(), card.from],
          [own.to(), <strong key="to">{card.to}</strong>],
          [own.rank(), card.rank],
          [own.education(), card.education ?? '–'],
          [
            own.tenure(),
            months === null || card.since === null
              ? '–'
              : own.tenureIs({
                  years: Math.floor(months / 12),
                  months: months % 12,
                  since: dateIn(lang, card.since),
                }),
          ],
          [
            own.box(),
            card.box === null
              ? own.boxNone()
              : `${own.boxIs({ box: card.box })} · ${own.axes({ performance: said(card.performance), potential: said(card.potential) })}`,
          ],
          [own.jpm(), card.jpm === null ? own.jpmNone() : said(card.jpm)],
          [own.quality(), card.quality ?? '–'],
        ]}
      />
      <div className="stack">
        <h2>{own.price()}</h2>
        <Price price={card.price} />
        <p className="muted small">
          {own.otherPosts({ count: card.otherPosts })}; {own.otherPeople({ count: card.otherPeople })}.
        </p>
      </div>
      <div className="stack">
        <h2>{own.values()}</h2>
        <DataTable
          label={own.values()}
          rows={card.values}
          rowKey={(row) => row.objective}
          columns={[
            { key: 'objective', label: own.objective(), wide: true, cell: (row) => objective(row.objective) },
            {
              key: 'there',
              label: own.there(),
              number: true,
              cell: (row) => own.points({ amount: inPoints(row.objective, row.there) }),
            },
            {
              key: 'here',
              label: own.here(),
              number: true,
              cell: (row) =>
                row.here === null ? '–' : own.points({ amount: inPoints(row.objective, row.here) }),
            },
          ]}
        />
      </div>
      <details>
        <summary>
          <strong>
            {own.rules()}: {own.rulesPassed({ passed, of: card.rules.length })}
          </strong>
        </summary>
        <ul className="plain-list">
          {card.rules.map(({ id, title, status, message, article }) => (
            <li key={id}>
              <Badge tone={ruleTone[status]}>{own.ruleState[status]()}</Badge> {id} {title}. {message}
              <span className="muted small"> {article}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The first objective on which the round loses decides; the rest is listed after it. */
function Price({ price }: { price: Card['price'] }) {
  const own = useDeskWords().meetingItem.card;
  const objective = useObjective();
  if (price === undefined) return <p className="muted">{own.priceUnknown()}</p>;
  if (price === null) return <p>{own.priceNone()}</p>;
  const lost = price.filter(({ amount }) => amount !== 0);
  if (lost.length === 0) return <p>{own.priceZero()}</p>;
  return (
    <>
      <p className="muted small">{own.priceLead()}</p>
      <ul className="plain-list">
        {lost.map(({ objective: name, amount }) => (
          <li key={name}>
            {objective(name)}:{' '}
            <strong className="figure">
              {amount > 0 ? '−' : '+'}
              {own.points({ amount: Math.abs(inPoints(name, amount)) })}
            </strong>
          </li>
        ))}
      </ul>
    </>
  );
}
