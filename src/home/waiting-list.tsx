/** The list "Menunggu Anda" as drawn at home and in the inbox: what to do, in which round, how many, and by when. */
import { Link } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import type { Waiting } from '#home/waiting.ts';
import { useLang, useWords } from '#ui/root-data.ts';

export type Shown = Waiting & { left: number | null; missing: number[] };

/** `lead`: the first of them is the one obvious next step, drawn larger and with a button. */
export function WaitingList({ of, lead = false }: { of: readonly Shown[]; lead?: boolean }) {
  const words = useWords();
  const lang = useLang();
  return (
    <ul className="waiting">
      {of.map((item, at) => (
        <li key={item.key} className={lead && at === 0 ? 'next' : undefined}>
          <Link to={item.to} className={lead && at === 0 ? 'next-row' : undefined}>
            <span className="what">{words.home.act[item.act]()}</span>
            <span className="about">
              {[item.round, item.count === null ? '' : countOf(words.home, item.act)({ count: item.count })]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="due" data-late={item.left !== null && item.left < 0}>
              {item.due === null || item.left === null
                ? words.home.noDeadline()
                : words.home.deadline({ days: item.left, date: dateIn(lang, item.due) })}
              {item.missing.length > 0 && (
                <span className="muted small"> · {words.home.estimate({ years: item.missing })}</span>
              )}
            </span>
            {lead && at === 0 && <span className="go">{words.home.openFirst()}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is counted: cases, unless the act is about something else. */
function countOf(home: ReturnType<typeof useWords>['home'], act: Shown['act']) {
  if (act === 'stateNeeds') return home.postCount;
  if (act === 'grantRoles') return home.accountCount;
  if (act === 'answerClearance' || act === 'signStatement') return home.paperCount;
  const people = [
    'mapPosts',
    'mendData',
    'clearFindings',
    'renewAssessments',
    'consent',
    'scoreAssessment',
    'closeFeedback',
    'giveFeedback',
  ];
  return people.includes(act) ? home.peopleCount : home.items;
}
