/** "Mengapa di sini" and "mengapa tidak di sana" as sentences with their figures. */
import { Button, NativeSelect } from '@mantine/core';
import { Form, useLocation } from 'react-router';
import { fixedIn } from '#ground/words/lang.ts';
import type { PartsView } from '#steps/evaluation/views.ts';
import { levelValue } from '#steps/proposal/level-value.ts';
import { levelName } from '#steps/proposal/plan-parts.tsx';
import type { Asked, LevelAmount, Why } from '#steps/proposal/why.ts';
import { Notice } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Reasoned = {
  target: { name: string; unit: string } | undefined;
  reasons:
    | {
        need: { need: number; holders: number; critical: boolean } | null;
        wish: number | null;
        chained: number;
      }
    | undefined;
  fit: PartsView | undefined;
  fitHere: number | null;
  growth: PartsView | null;
};

export function Reasons({ target, reasons, fit, fitHere, growth }: Reasoned) {
  const own = useDeskWords().proposalPage;
  const lang = useLang();
  if (!target || !reasons) return null;
  const points = (value: number) => fixedIn(lang, value, 1);
  const there = fit?.mean ?? null;
  const sentences = [
    reasons.need && own.reasonNeed({ post: target.name, unit: target.unit, ...reasons.need }),
    reasons.need?.critical && own.reasonCritical(),
    there !== null &&
      (fitHere === null
        ? own.reasonFitOnly({ there: points(there) })
        : own.reasonFit({ there: points(there), here: points(fitHere) })),
    growth?.mean && own.reasonGrowth({ value: points(growth.mean) }),
    reasons.wish !== null && own.reasonWish({ rank: reasons.wish }),
    reasons.chained > 1 && own.reasonChain({ moves: reasons.chained }),
    own.reasonBest(),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
  return (
    <ul className="plain-list reading">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function Prices({ prices, exact }: Pick<Why, 'prices' | 'exact'>) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  return (
    <section className="stack">
      <h2>{own.prices()}</h2>
      {prices === null || prices.length === 0 ? (
        <p className="muted">{prices === null ? own.priceUnknown() : own.noPrice()}</p>
      ) : (
        <>
          <p className="muted">{exact ? own.pricesLead() : own.pricesMost()}</p>
          <ul className="plain-list">
            {prices.map(({ level, amount }) => (
              <li key={level}>
                {levelName(words, level)}: <span className="figure">{levelValue(level, amount, lang)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function WhyNot(props: { why: Why; blocked: readonly string[] | null; unseen: boolean }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  const { pathname } = useLocation();
  const { why, blocked, unseen } = props;
  const price = (cost: LevelAmount | null | undefined) =>
    !cost
      ? own[cost === null ? 'equal' : 'whenAsked']()
      : own.atLeast({
          level: levelName(words, cost.level),
          amount: levelValue(cost.level, cost.amount, lang),
        });
  return (
    <section className="card stack" id="mengapa-tidak">
      <h2>{own.whyNot()}</h2>
      <p className="muted">{own.whyNotLead()}</p>
      <Form className="filters" action={`${pathname}#mengapa-tidak`} key={why.asked?.post ?? ''}>
        <NativeSelect
          name="jabatan"
          label={own.choosePost()}
          size="md"
          style={{ flex: '1 1 320px' }}
          defaultValue={why.asked?.post ?? ''}
          data={why.alternatives.map(({ post, name, unit, atLeast }) => ({
            value: post,
            label: `${name}, ${unit} (${price(atLeast)})`,
          }))}
        />
        <Button type="submit" variant="default" size="md" className="fixed">
          {own.askIt()}
        </Button>
      </Form>
      {unseen && <p>{own.notConsidered()}</p>}
      {why.asked && <Answer asked={why.asked} byLot={why.byLot} blocked={blocked} />}
    </section>
  );
}

function Answer(props: { asked: Asked; byLot: boolean; blocked: readonly string[] | null }) {
  const { asked, byLot, blocked } = props;
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  const amount = ({ level, amount: value }: LevelAmount) => levelValue(level, value, lang);
  const sentence = asked.already
    ? own.already()
    : !asked.eligible
      ? own.notEligible()
      : asked.impossible
        ? own[asked.exact ? 'impossible' : 'noneFound']()
        : asked.cost === null
          ? own[byLot ? 'free' : 'equalElsewhere']()
          : own[asked.exact ? 'costs' : 'costsAtMost']({
              amount: amount(asked.cost),
              level: levelName(words, asked.cost.level),
            });
  return (
    <div className="stack" aria-live="polite">
      <Notice tone="blue" title={`${asked.name}, ${asked.unit}`}>
        {sentence}{' '}
        {!asked.eligible &&
          (blocked === null
            ? own.notConsidered()
            : blocked.length > 0
              ? own.blockedBy({ rules: blocked.join(', ') })
              : '')}
      </Notice>
      {asked.chain.length > 0 && (
        <div>
          <h3>{own.displaced()}</h3>
          <ol className="plain-list">
            {asked.chain.map(({ name, from, to }) => (
              <li key={`${name}/${from}/${to}`}>
                {own.displacedOne({ name: name ?? own.otherAgency(), from, to: to ?? own.noPost() })}
              </li>
            ))}
          </ol>
        </div>
      )}
      {asked.needs && (
        <p>
          {own.wouldNeed({ level: levelName(words, asked.needs.level), more: amount(asked.needs) })}{' '}
          {asked.needs.verified && <span className="muted">({own.wouldNeedVerified()})</span>}
        </p>
      )}
    </div>
  );
}
