import { exitCount } from '@timeslice/shared/content';
import type { HostAction, LessonState } from '@timeslice/shared/protocol';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import type { HostKeys } from '../../net/hostStore.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { useKeys } from '../components/useKeys.ts';
import { ticketOf } from './exitQuestions.ts';
import { levelOf } from './lessonLevel.ts';
import { clockText, useRemaining } from './useRemaining.ts';

interface HostControlsProps {
  readonly lesson: LessonClient;
  readonly state: LessonState;
  readonly keys: HostKeys;
}

interface Control {
  readonly key: string;
  readonly text: string;
  readonly icon?: IconName;
  readonly off?: boolean;
  readonly pressed?: boolean;
  /** Asks to be pressed twice. */
  readonly grave?: boolean;
  readonly action: HostAction;
}

/** Names the next phase: after the last round the podium, after the podium what is asked, if anything is. */
function nextOf(state: LessonState, isLast: boolean): LessonState['phase'] | 'last' {
  if (state.phase === 'debrief' && isLast) return 'last';
  return state.phase === 'podium' && exitCount(ticketOf(state)) === 0 ? 'exit' : state.phase;
}

const WAITS = new Set(['lobby', 'predict', 'debrief', 'podium', 'exit']);
const SURE_MS = 3000;

/** Where the lesson stands, the one thing to do next, and everything else that can be done, each with its key. */
export function HostControls({ lesson, state, keys }: HostControlsProps) {
  const left = useRemaining(lesson);
  const [sure, setSure] = useState<string | null>(null);
  useEffect(() => {
    if (sure === null) return;
    const timer = setTimeout(() => setSure(null), SURE_MS);
    return () => clearTimeout(timer);
  }, [sure]);
  const controls = controlsFor(state);
  const run = (control: Control) => {
    if (control.off) return;
    if (control.grave && sure !== control.key) {
      setSure(control.key);
      return;
    }
    setSure(null);
    lesson.host(control.action);
  };
  const canNext = WAITS.has(state.phase) && !(state.phase === 'lobby' && state.connected === 0);
  const next = () => {
    if (canNext) lesson.host({ do: 'next' });
  };
  const projector = keys.screenKey === null ? null : `${paths.projector(state.code)}#${keys.screenKey}`;
  useKeys({
    KeyN: next,
    KeyO: () => {
      if (projector !== null) open(projector, '_blank', 'noopener');
    },
    ...Object.fromEntries(controls.map((control) => [`Key${control.key}`, () => run(control)])),
  });
  const isLast = state.round === state.rounds.length - 1;
  const level = levelOf(state);
  return (
    <section class="panel host-controls" aria-label={t('app.menu')}>
      <div class="host-now">
        <div>
          <p class="label">
            {t('classroom.round', { number: state.round + 1, count: state.rounds.length })} ·{' '}
            {level?.texts[locale.value].title}
          </p>
          <h1>{t(`classroom.phase.${state.phase}`)}</h1>
          <p class="muted" role="status">
            {countText(state)}
          </p>
        </div>
        {left !== null && (
          <p class="host-clock mono" role="timer">
            {clockText(left)}
          </p>
        )}
        <button type="button" class="button button-primary host-next" disabled={!canNext} onClick={next}>
          {t(`host.next.${nextOf(state, isLast)}`)}
          <kbd class="key">N</kbd>
        </button>
      </div>
      <div class="host-tools">
        {controls.map((control) => (
          <button
            key={control.key}
            type="button"
            class="button"
            disabled={control.off ?? false}
            {...(control.pressed === undefined ? {} : { 'aria-pressed': control.pressed })}
            data-sure={sure === control.key}
            onClick={() => run(control)}
          >
            {control.icon && <Icon name={control.icon} size={16} />}
            {sure === control.key ? t('host.sure') : control.text}
            <kbd class="key">{control.key}</kbd>
          </button>
        ))}
        {projector === null ? (
          <span class="muted host-no-projector">{t('host.noProjector')}</span>
        ) : (
          <a class="button" href={projector} target="_blank" rel="noopener" title={t('host.projectorAbout')}>
            <Icon name="fit" size={16} />
            {t('host.projector')}
            <kbd class="key">O</kbd>
          </a>
        )}
      </div>
      <p role="alert">
        {lesson.problem.value && <span class="field-error">{t(`problem.${lesson.problem.value.code}`)}</span>}
      </p>
    </section>
  );
}

function countText({ phase, done, connected, seats }: LessonState): string {
  if (phase === 'predict' || phase === 'exit') return t('host.answered', { done, all: connected });
  if (phase === 'round') return t('host.finished', { done, all: connected });
  return t('host.connectedOf', { connected, seats });
}

function controlsFor(state: LessonState): readonly Control[] {
  const { phase, hold, locked, lateJoin, namesHidden, freeNames, deadline } = state;
  const isHeld = hold !== '';
  const isRunning = phase === 'predict' || phase === 'countdown' || phase === 'round' || phase === 'exit';
  return [
    isHeld
      ? { key: 'P', text: t('host.goOn'), icon: 'play', action: { do: 'resume' }, pressed: true }
      : { key: 'P', text: t('host.pause'), icon: 'lock', action: { do: 'pause' }, off: !isRunning, pressed: false },
    { key: 'T', text: t('host.extend'), action: { do: 'extend' }, off: deadline === 0 },
    { key: 'E', text: t('host.endRound'), action: { do: 'endRound' }, off: phase !== 'round', grave: true },
    {
      key: 'S',
      text: t('host.skip'),
      action: { do: 'skip' },
      off: !(phase === 'predict' || phase === 'countdown' || phase === 'round'),
      grave: true,
    },
    {
      key: 'L',
      text: t(locked ? 'host.unlock' : 'host.lock'),
      action: { do: 'lock', on: !locked },
      pressed: locked,
    },
    { key: 'J', text: t(lateJoin ? 'host.lateOff' : 'host.lateOn'), action: { do: 'lateJoin', on: !lateJoin } },
    {
      key: 'H',
      text: t(namesHidden ? 'host.show' : 'host.hide'),
      action: { do: 'hideNames', on: !namesHidden },
      pressed: namesHidden,
    },
    { key: 'F', text: t(freeNames ? 'host.freeOff' : 'host.freeOn'), action: { do: 'freeNames', on: !freeNames } },
    { key: 'X', text: t('host.close'), action: { do: 'close' }, grave: true },
  ];
}
