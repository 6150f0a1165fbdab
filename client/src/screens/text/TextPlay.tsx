/** The Play screen without pictures: the same run and the same commands as tables, buttons and sentences. */
import { useSignal } from '@preact/signals';
import type { Job, JobModel } from '@timeslice/shared/engine';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatNumber, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { playCue } from '../../audio/playCue.ts';
import type { ActionContext } from '../../input/actions.ts';
import { Desk } from '../../input/desk.ts';
import { linesOfCode } from '../../session/codeLens.ts';
import { codeKey, PlayCode } from '../PlayCode.tsx';
import { usePlayKeys } from '../PlayEffects.ts';
import { answerHash, finalScore, showFacts } from '../PlayFacts.ts';
import { PlayHelp } from '../PlayHelp.tsx';
import { PlayScrubber } from '../PlayScrubber.tsx';
import type { PlayProps } from '../PlayTypes.ts';
import type { Look } from './look.ts';
import { TextControls } from './TextControls.tsx';
import { TextCores } from './TextCores.tsx';
import { TextFigures } from './TextFigures.tsx';
import { TextJobs } from './TextJobs.tsx';
import { TextProcesses } from './TextProcesses.tsx';
import { TextReady } from './TextReady.tsx';
import { TextDevices, TextForecast } from './TextWaiting.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { type Said, useTextRun } from './useTextRun.ts';
import '../PlayDock.css';
import './TextPlay.css';

/** What was said last can be heard to its end before the debrief takes over. */
const LAST_WORDS_MS = 2500;

export function TextPlay({ session, onFinish, onExit, aside, onCoached }: PlayProps) {
  const root = useRef<HTMLDivElement>(null);
  const nowhere = useRef<HTMLDivElement>(null);
  const latest = useRef({ onFinish, onCoached });
  latest.current = { onFinish, onCoached };
  const desk = useMemo(() => new Desk(session), [session]);
  const helpIsOpen = useSignal(false);
  const preempt = useSignal(false);
  const tick = useSignal(0);
  const shownCode = useSignal('');
  const run = useTextRun(session, desk, () => {
    tick.value = session.paused ? session.run.tick : 0;
    shownCode.value = codeKey(session.level, desk, shownCode.peek());
    if (root.current) showFacts(root.current, session);
  });
  const context = useMemo<ActionContext>(
    () => ({
      session,
      desk,
      screen: {
        retry: () => session.retry(),
        toggleHelp() {
          helpIsOpen.value = !helpIsOpen.value;
          if (helpIsOpen.value) session.setPaused(true);
        },
        skip() {
          if (!session.skip()) run.refused.value = t('text.nothingToDecide');
        },
        letGo: () => false,
        moveFocus() {},
      },
    }),
    [session, desk, helpIsOpen],
  );
  usePlayKeys(context, nowhere, helpIsOpen);
  useKeptFocus(root);

  useEffect(() => {
    // Reading takes longer than looking: the run stands until its player lets it go on.
    session.setPaused(true);
    desk.refresh();
    root.current?.querySelector('h1')?.focus({ preventScroll: true });
    return root.current ? answerHash(root.current, session) : undefined;
  }, [session, desk]);

  const isOver = session.run.over;
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(() => latest.current.onFinish(session), LAST_WORDS_MS);
    return () => clearTimeout(timer);
  }, [session, isOver]);

  // Read so that this is drawn again with every step of the run.
  void run.version.value;
  const { level, can } = session;
  const texts = level.texts[locale.value];
  const { machine } = session.run;
  const look: Look = { desk, machine, view: level.view, canCommand: can.command, preempt: preempt.value };
  const start = (job: Job, model: JobModel, workers: number) => {
    const refusal = session.command({ type: 'spawn', job: job.id, model, workers });
    run.refused.value = refusal ? t(`refusal.${refusal}`) : '';
    playCue(refusal ? 'refused' : 'dispatch');
    if (!refusal) latest.current.onCoached?.();
  };
  return (
    <div class="text-play" ref={root} data-mode={session.mode} data-paused={session.paused}>
      <main id="content">
        <header class="text-head">
          <h1 tabIndex={-1}>{texts.title}</h1>
          <p>{texts.goal}</p>
          <p class="muted">{texts.rule}</p>
          {texts.lens && <p class="muted">{texts.lens}</p>}
        </header>
        <TextFigures level={level} ghost={session.ghost} look={look} />
        <div class="text-bar">
          <TextControls context={context} look={look} over={isOver} onExit={onExit} />
          {can.scrub && session.paused && !isOver && (
            <div class="text-rewind">
              <span>{t('play.rewind')}</span>
              <PlayScrubber session={session} tick={tick} version={run.version.value} />
            </div>
          )}
          <p class="text-refused" role="alert">
            {run.refused.value}
          </p>
        </div>
        {aside && <div class="text-aside">{aside}</div>}
        <TextReady look={look}>
          {can.command && (
            <label class="text-radio">
              <input
                type="checkbox"
                checked={preempt.value}
                onChange={(event) => {
                  preempt.value = event.currentTarget.checked;
                }}
              />
              {t('text.preempt')}
            </label>
          )}
        </TextReady>
        <TextCores look={look} />
        {linesOfCode(level) > 0 && (
          <section class="panel text-section text-code" aria-labelledby="text-code">
            <h2 id="text-code">{t('play.code.title')}</h2>
            <PlayCode level={level} desk={desk} shown={shownCode} />
          </section>
        )}
        <TextJobs look={look} onStart={start} />
        <TextDevices look={look} />
        {level.view.forecast > 0 && <TextForecast look={look} />}
        <TextProcesses look={look} />
        <History said={run.history.value} />
      </main>
      <p class="visually-hidden" role="status">
        {isOver ? t('play.said.over', { score: formatNumber(finalScore(machine)) }) : run.said.value}
      </p>
      {helpIsOpen.value && (
        <PlayHelp
          context={context}
          keys
          onClose={() => {
            if (helpIsOpen.value) context.screen.toggleHelp();
          }}
        />
      )}
    </div>
  );
}

function History({ said }: { readonly said: readonly Said[] }) {
  return (
    <section class="panel text-section" aria-labelledby="text-history">
      <h2 id="text-history">{t('text.history')}</h2>
      {said.length === 0 && <p class="muted">{t('text.nothingYet')}</p>}
      <ol class="text-history">
        {said.map(({ id, tick, text }) => (
          <li key={id}>
            <span class="mono muted">{formatSeconds(tick)}</span> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
