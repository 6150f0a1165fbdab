import { levelById } from '@timeslice/shared/content';
import { PRESETS, type Preset } from '@timeslice/shared/protocol';
import { t } from '../../../app/i18n/index.ts';
import { NotFound } from '../../../app/NotFound.tsx';
import { onLinkClick, paths } from '../../../app/router.ts';
import { locale } from '../../../app/settings.ts';
import { typeset } from '../../codex/typeset.ts';
import { clockText } from '../useRemaining.ts';
import { rt } from './reportText.ts';

/** Minutes beside those of the rounds. A round is its prediction, its play and the talk about it. */
const MINUTES: Record<Preset, { readonly join: number; readonly talk: number; readonly end: number }> = {
  quick: { join: 2, talk: 3, end: 1 },
  standard: { join: 3, talk: 3, end: 3 },
  tournament: { join: 3, talk: 4, end: 5 },
};
const PREDICT_S = 20;

const isPreset = (name: string): name is Preset => Object.hasOwn(PRESETS, name);

/** A page for the teacher's desk: what to prepare, what happens when, what to talk about. */
export function LessonPlan({ preset }: { readonly preset: string }) {
  if (!isPreset(preset)) return <NotFound text={t('notFound.text', { path: paths.plan(preset) })} />;
  const { join, talk, end } = MINUTES[preset];
  const name = t(`host.preset.${preset}`);
  const rounds = PRESETS[preset].map(({ levelId }) => {
    const level = levelById(levelId);
    const seconds = Math.round((level?.scenario.limit ?? 0) / 1000);
    return { level, seconds, minutes: Math.ceil((PREDICT_S + seconds) / 60) + talk };
  });
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, join + end);
  return (
    <article class="lesson-plan">
      <header class="report-head">
        <div>
          <p class="label">{t('app.name')}</p>
          <h1>{rt('planTitle')}</h1>
          <p>
            {rounds.length === 1
              ? rt('plan.forOne', { preset: name, minutes })
              : rt('plan.for', { preset: name, count: rounds.length, minutes })}
          </p>
        </div>
        <p class="report-buttons no-print">
          <button type="button" class="button button-primary" onClick={() => print()}>
            {rt('print')}
          </button>
          <a class="button" href={paths.openLesson} onClick={onLinkClick}>
            {rt('toHost')}
          </a>
        </p>
      </header>
      <p class="muted">{rt('plan.who')}</p>
      <section>
        <h2>{rt('plan.needTitle')}</h2>
        <ol class="plan-list">
          <li>{rt('plan.need1', { preset: name })}</li>
          <li>{rt('plan.need2')}</li>
          <li>{rt('plan.need3')}</li>
        </ol>
      </section>
      <section>
        <h2>{rt('plan.courseTitle')}</h2>
        <table class="plan-course">
          <thead>
            <tr>
              <th scope="col">{rt('plan.time')}</th>
              <th scope="col">{rt('plan.what')}</th>
              <th scope="col">{rt('plan.say')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td class="mono">{join}</td>
              <th scope="row">{rt('plan.join')}</th>
              <td>{rt('plan.joinSay')}</td>
            </tr>
            {rounds.map(({ level, seconds, minutes: all }, index) => {
              const texts = level?.texts[locale.value];
              const question = level?.study?.prediction.texts[locale.value].question;
              if (!texts) return null;
              return (
                <tr key={level?.id}>
                  <td class="mono">{all}</td>
                  <th scope="row">
                    {rt('plan.round', { number: index + 1, title: typeset(texts.title) })}
                    <span class="plan-parts">{rt('plan.roundParts', { play: clockText(seconds), talk })}</span>
                  </th>
                  <td>
                    {question && <p>{rt('plan.ask', { question: typeset(question) })}</p>}
                    <p>{rt('plan.myth', { myth: typeset(texts.misconception.replace(/\.$/, '')) })}</p>
                    <p>{rt('plan.why', { why: typeset(texts.why) })}</p>
                  </td>
                </tr>
              );
            })}
            <tr>
              <td class="mono">{end}</td>
              <th scope="row">{rt('plan.end')}</th>
              <td>{rt('plan.endSay')}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <section>
        <h2>{rt('plan.afterTitle')}</h2>
        <ul class="plan-list">
          <li>{rt('plan.after1')}</li>
          <li>{rt('plan.after2')}</li>
          <li>{rt('plan.after3')}</li>
          <li>{rt('plan.simpler')}</li>
        </ul>
      </section>
    </article>
  );
}
