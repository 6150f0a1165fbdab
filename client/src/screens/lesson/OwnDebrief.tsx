import { type Signal, useSignal } from '@preact/signals';
import { type Level, levelById } from '@timeslice/shared/content';
import type { OwnResult, RoundDebrief, ShownRun } from '@timeslice/shared/protocol';
import { isRightGuess } from '@timeslice/shared/run';
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { Choice } from '../components/Choice.tsx';
import { finishedRun } from '../components/finishedRun.ts';
import { Gantt, type Stretch } from '../components/Gantt.tsx';
import { Advice, Insights, Why } from '../components/Lesson.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { GuessResult } from '../study/GuessSection.tsx';
import { predictionAnswer } from '../study/levelRuns.ts';
import { Neighbours } from './Neighbours.tsx';

interface OwnDebriefProps {
  readonly lesson: LessonClient;
  readonly debrief: RoundDebrief;
  readonly own: OwnResult;
}

/** The round just ended, for one student: the place, one thing to learn from it, and the run beside another one. */
export function OwnDebrief({ lesson, debrief, own }: OwnDebriefProps) {
  const heading = useFocusOnce();
  const level = useMemo(() => {
    const known = levelById(debrief.levelId);
    return known && { ...known, scenario: debrief.scenario };
  }, [debrief]);
  const run = useMemo(() => level && finishedRun(level, own.log), [level, own]);
  const stretch = useSignal<Stretch | null>(null);
  const state = lesson.state.value;
  if (!level || !run || !state) return null;
  const standing = lesson.standing.value;
  return (
    <>
      <TopBar />
      <main id="content" class="own-debrief">
        <header>
          <p class="label">
            {t('classroom.round', { number: debrief.round + 1, count: state.rounds.length })} ·{' '}
            {level.texts[locale.value].title}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {own.ranked && own.place > 0
              ? t('classroom.place', { place: own.place, of: own.of })
              : t('student.debriefTitle')}
          </h1>
          {!own.ranked && <p class="muted">{t('student.notRanked')}</p>}
        </header>
        <section class="panel own-figures">
          <dl>
            <Figure name={t('classroom.score')} value={own.figures.score} />
            <Figure name={t('student.pointsRound')} value={own.points} />
            <Figure name={t('student.pointsTotal')} value={own.total} />
          </dl>
          {standing && (
            <div>
              <h2>{t('student.neighbours')}</h2>
              <Neighbours standing={standing} />
            </div>
          )}
        </section>
        <section class="panel own-hint">
          {own.figures.score >= level.stars[1] ? (
            <Insights
              level={level}
              run={run}
              most={1}
              onShow={({ from, to }) => {
                stretch.value = { from, to };
              }}
            />
          ) : (
            <Advice level={level} run={run} />
          )}
        </section>
        <OwnGuess level={level} guess={lesson.answers.value?.guess ?? null} />
        <Runs level={level} own={own} debrief={debrief} stretch={stretch} />
        <Why level={level} folded={false} />
      </main>
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="mono">{formatNumber(value)}</dd>
    </div>
  );
}

function OwnGuess({ level, guess }: { readonly level: Level; readonly guess: number | null }) {
  const answer = guess === null ? null : predictionAnswer(level);
  if (guess === null || !answer || !level.study) return null;
  const { question, texts } = level.study.prediction;
  const stored = { guess, right: isRightGuess(question, answer, guess) };
  return (
    <section class="panel guess">
      <GuessResult study={level.study} texts={texts[locale.value]} answer={answer} stored={stored} />
    </section>
  );
}

interface RunsProps extends Pick<OwnDebriefProps, 'own' | 'debrief'> {
  readonly level: Level;
  readonly stretch: Signal<Stretch | null>;
}

function Runs({ level, own, debrief, stretch }: RunsProps) {
  const shown = new Map<string, ShownRun>();
  if (debrief.best) shown.set('best', debrief.best);
  if (debrief.median && debrief.median.log !== debrief.best?.log) shown.set('median', debrief.median);
  const against = useSignal('best');
  const language = locale.value;
  const runs = useMemo(() => {
    const other = shown.get(against.value);
    return [
      { title: t('debrief.you'), ...finishedRun(level, own.log) },
      ...(other ? [{ title: titleOf(against.value, other), ...finishedRun(level, other.log) }] : []),
    ];
    // The titles are in the language.
  }, [level, own, debrief, against.value, language]);
  return (
    <section class="panel">
      <Gantt
        heading={
          <div class="race-runs-head">
            <h2>{t('debrief.timelines')}</h2>
            {shown.size > 1 && (
              <Choice
                label={t('student.against')}
                options={[...shown.keys()]}
                value={against.value}
                name={(option) => t(option === 'best' ? 'classroom.bestPlain' : 'classroom.median')}
                onChange={(option) => {
                  against.value = option;
                }}
              />
            )}
          </div>
        }
        runs={runs}
        stretch={stretch}
      />
    </section>
  );
}

const titleOf = (kind: string, { alias }: ShownRun): string =>
  alias === ''
    ? t(kind === 'best' ? 'classroom.bestPlain' : 'classroom.median')
    : t(kind === 'best' ? 'classroom.best' : 'classroom.medianOf', { name: alias });
