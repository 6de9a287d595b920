/** The principal facts of a person's file: status, rank, appraisals, wishes, sanctions and what is amiss in the data. */
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import type { CheckId } from '#steps/evaluation/quality.ts';
import { Facts } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Shown = {
  person: {
    status: string;
    rank: string | null;
    since: string | null;
    education: string | null;
    home: string | null;
  };
  ratings: readonly { year: number; name: string | null }[];
  wishes: readonly { order: number; name: string; unit: string }[];
  sanctions: readonly { severity: string; from: string }[];
  faults: readonly CheckId[];
  round: { case: string | null } | null;
};

export function MainFacts({ person, ratings, wishes, sanctions, faults, round }: Shown) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.evaluationPage;
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? (
      <span className="muted">{none}</span>
    ) : (
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <section className="card stack">
      <h2>{own.facts()}</h2>
      <Facts
        of={[
          [own.kind(), person.status],
          [own.rank(), person.rank ?? own.unknown()],
          [own.since(), person.since === null ? own.unknown() : dateIn(lang, person.since)],
          [own.education(), person.education ?? own.unknown()],
          [own.home(), person.home ?? own.unknown()],
          [
            own.ratings(),
            list(
              ratings.map(({ year, name }) => `${year}: ${name ?? own.unknown()}`),
              own.noRatings(),
            ),
          ],
          [
            own.wishes(),
            list(
              wishes.map(({ order, name, unit }) => `${order}. ${name}, ${unit}`),
              own.noWishes(),
            ),
          ],
          [
            own.sanctions(),
            list(
              sanctions.map(({ severity, from }) => own.sanction({ severity, from: dateIn(lang, from) })),
              own.noSanctions(),
            ),
          ],
          [
            own.faults(),
            list(
              faults.map(
                (check) => `${check}: ${words.dataPage.failed({ check: words.evaluation.check[check]() })}`,
              ),
              own.noFaults(),
            ),
          ],
        ]}
      />
      {round?.case && (
        <p>
          <Link to={`/kasus/${encodeURIComponent(round.case)}`}>{words.dataPage.openCase()}</Link>
        </p>
      )}
    </section>
  );
}
