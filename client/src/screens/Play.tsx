/** The Play screen: a head bar of figures, the board, and one frame loop that moves the run, the board and the bar. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { lazy } from '../app/lazy.tsx';
import { locale, pauseOnIdle, speedUp, textMode } from '../app/settings.ts';
import { playCue } from '../audio/playCue.ts';
import { usePulse } from '../audio/usePulse.ts';
import type { BoardHandle } from '../board/index.ts';
import type { DockRoom } from '../board/layout/boardLayout.ts';
import { announce } from '../input/announce.ts';
import { Desk, type DeskEvent } from '../input/desk.ts';
import { linesOfCode } from '../session/codeLens.ts';
import type { Session } from '../session/types.ts';
import { type BannerState, PlayBanner } from './PlayBanner.tsx';
import { codeKey } from './PlayCode.tsx';
import { contextOf } from './PlayContext.ts';
import { PlayControls } from './PlayControls.tsx';
import { PlayDock, useDock } from './PlayDock.tsx';
import { type BoardState, hasKeyboard, useBoard, useFrames, usePlayKeys } from './PlayEffects.ts';
import { answerHash, finalScore, showFacts } from './PlayFacts.ts';
import { type FiguresHandle, PlayFigures } from './PlayFigures.tsx';
import { PlayHelp } from './PlayHelp.tsx';
import { PlayIcon } from './PlayIcons.tsx';
import type { ListHandle } from './PlayList.tsx';
import { PlaySpawn } from './PlaySpawn.tsx';
import { type Notice, PlayToast } from './PlayToast.tsx';
import type { PlayProps } from './PlayTypes.ts';
import { type CoachStep, coachStep } from './playCoach.ts';
import { LossWatch } from './playLosses.ts';
import './Play.css';

/** The last frame of a run stays in sight for this long before the debrief takes over. */
const LAST_FRAME_MS = 1300;
/** A second press on the cross leaves the run within this time. */
const LEAVE_WITHIN_MS = 4000;

/** The same run in pictures or in words, as the player has chosen; a change keeps the run. */
export function Play(props: PlayProps) {
  usePulse(props.session);
  if (textMode.value) return <text.Screen {...props} />;
  return (
    <>
      <button
        type="button"
        class="skip"
        data-action="textMode"
        onClick={() => {
          textMode.value = true;
        }}
      >
        {t('text.open')}
      </button>
      <BoardPlay {...props} />
    </>
  );
}

const text = lazy(async () => (await import('./text/TextPlay.tsx')).TextPlay);

function BoardPlay({ session, onFinish, onExit, aside, coach = false, onCoached }: PlayProps) {
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const board = useRef<BoardHandle>(null);
  const figures = useRef<FiguresHandle>(null);
  const latest = useRef({ onFinish, onCoached });
  latest.current = { onFinish, onCoached };
  const desk = useMemo(() => new Desk(session), [session]);
  const losses = useMemo(() => new LossWatch(session.level.view.cards === 'plain'), [session]);
  // Counts what may change the page itself; the board and the figures are not drawn by it.
  const version = useSignal(0);
  const state = useSignal<BoardState>('loading');
  const helpIsOpen = useSignal(false);
  const coaching = useSignal<CoachStep>(coach ? 'first' : 'done');
  const keys = useSignal(hasKeyboard());
  const said = useSignal('');
  const notice = useSignal<Notice | null>(null);
  const tick = useSignal(0);
  const job = useSignal(desk.job);
  const dock = useDock(session.level);
  const room = useSignal<DockRoom>({ list: null, code: null, word: null });
  const shownCode = useSignal('');
  const list = useRef<ListHandle>(null);
  const context = useMemo(
    () =>
      contextOf({
        session,
        desk,
        helpIsOpen,
        dock,
        host: () => host.current,
        board: () => board.current,
        nothingToSkipTo: () => {
          notice.value = { text: t('play.nothingToSkipTo'), id: (notice.peek()?.id ?? 0) + 1 };
        },
      }),
    [session, desk, helpIsOpen, notice],
  );

  useBoard({
    host,
    board,
    state,
    desk,
    keys,
    dock: { list: dock.list.value, code: dock.code.value ? linesOfCode(session.level) : 0 },
    onDock: (next) => {
      room.value = next;
    },
    onRefused: (code, at) => {
      notice.value = { code, at, text: t(`refusal.${code}`), id: (notice.peek()?.id ?? 0) + 1 };
    },
  });
  const leavingUntil = useRef(0);
  // A run is half a minute's work at least, and the cross is where one closes other things: it asks once.
  const leave = () => {
    const isAtStake = session.run.log.length > 0 && !session.run.over;
    if (!isAtStake || performance.now() < leavingUntil.current) return onExit?.();
    leavingUntil.current = performance.now() + LEAVE_WITHIN_MS;
    notice.value = { text: t('play.leaveAgain'), id: (notice.peek()?.id ?? 0) + 1 };
  };
  usePlayKeys(context, host, helpIsOpen);
  useFrames(session, (nowMs) => {
    // The run waits for its board: nobody can play what cannot be seen.
    if (state.peek() !== 'ready') return;
    session.frame(nowMs);
    board.current?.frame(nowMs);
    figures.current?.update(session.run.machine);
    if (dock.code.peek()) shownCode.value = codeKey(session.level, desk, shownCode.peek());
    list.current?.update(nowMs);
    tick.value = session.paused ? session.run.tick : 0;
    if (root.current) showFacts(root.current, session);
    if (coaching.peek() !== 'done') coaching.value = coachStep(session.run);
    const loss = losses.news(session.run.machine);
    if (loss) notice.value = { text: t(`play.${loss.kind}`, { ...loss }), id: (notice.peek()?.id ?? 0) + 1 };
  });

  useEffect(() => {
    const onDesk = (event: DeskEvent) => {
      said.value = announce(event, desk, t) ?? said.peek();
      if (event.type === 'job') job.value = desk.job;
      if (event.type === 'refused') playCue('refused');
      if (event.type !== 'performed') return;
      playCue(
        event.intent.type === 'put' && desk.machine.taskById.get(event.intent.task)?.queuedOn ? 'enqueue' : 'dispatch',
      );
      notice.value = null;
    };
    const stops = [
      desk.subscribe(onDesk),
      session.subscribe(({ type }) => {
        // While the clock goes, a command changes nothing here, and the figures follow within a tenth of a second.
        if (type === 'commanded' && !session.paused) return;
        version.value += 1;
        figures.current?.update(session.run.machine, true);
      }),
      root.current ? answerHash(root.current, session) : () => undefined,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, desk]);

  useEffect(
    () => session.assist({ pauseWhenNeeded: pauseOnIdle.value, hurry: speedUp.value }),
    [session, pauseOnIdle.value, speedUp.value],
  );
  const step = coaching.value;
  useEffect(() => {
    board.current?.coach(step === 'first' || step === 'second');
    if (coach && step === 'done') latest.current.onCoached?.();
  }, [step, coach]);
  useEffect(() => figures.current?.update(session.run.machine, true), [session, locale.value]);

  const { run } = session;
  const isOver = run.over;
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(() => latest.current.onFinish(session), LAST_FRAME_MS);
    return () => clearTimeout(timer);
  }, [session, run, isOver]);

  const texts = session.level.texts[locale.value];
  const isReady = state.value === 'ready';
  return (
    <div
      class="play"
      ref={root}
      data-mode={session.mode}
      data-paused={session.paused}
      data-waiting={session.waiting}
      data-hurrying={session.hurrying}
    >
      <header class="hud">
        <PlayFigures level={session.level} ghost={session.ghost} handle={figures} />
        {aside && <div class="hud-aside">{aside}</div>}
        <div class="hud-side">
          <div class="hud-level">
            <h1>{texts.title}</h1>
            <p>{texts.goal}</p>
          </div>
          <PlayControls
            context={context}
            dock={dock}
            version={version.value}
            over={isOver}
            keys={keys.value}
            onExit={onExit && leave}
          />
        </div>
      </header>
      <main id="content" class="play-main">
        <div class="play-board" ref={host} />
        <PlayDock level={session.level} desk={desk} room={room.value} shownCode={shownCode} list={list} />
        {!isReady && <BoardMissing state={state.value} />}
        <PlayBanner
          state={bannerFor(
            session,
            isReady && session.can.command ? step : 'done',
            helpIsOpen.value || job.value !== null,
          )}
          session={session}
          room={room.value.word}
          tick={tick}
          version={version.value}
          keys={keys.value ? firstKeys(desk) : null}
        />
        {job.value && (
          <PlaySpawn
            key={job.value.id}
            desk={desk}
            job={job.value}
            keys={keys.value}
            cardBox={(id) => host.current?.querySelector(`[data-job="${id}"]`)?.getBoundingClientRect() ?? null}
          />
        )}
        <PlayToast notice={notice.value} />
      </main>
      {texts.lens && (
        <p class="play-lens" title={texts.lens}>
          <PlayIcon name="lens" />
          <span>{texts.lens}</span>
        </p>
      )}
      <p class="visually-hidden" role="status">
        {isOver ? t('play.said.over', { score: formatNumber(finalScore(run.machine)) }) : said.value}
      </p>
      {helpIsOpen.value && (
        <PlayHelp
          context={context}
          keys={keys.value}
          onClose={() => {
            if (helpIsOpen.value) context.screen.toggleHelp();
          }}
        />
      )}
    </div>
  );
}

function bannerFor(session: Session, step: CoachStep, isAsking: boolean): BannerState {
  const { outcome } = session.run.machine;
  if (outcome !== 'running') return outcome;
  // A dialog says enough.
  if (isAsking) return null;
  if (session.paused) return 'paused';
  if (step !== 'done' && step !== 'quiet') return COACH[step];
  if (session.waiting) return 'waiting';
  return session.hurrying ? 'hurrying' : null;
}

const COACH = { first: 'coach', second: 'coach-second', queue: 'coach-queue' } as const;

function firstKeys(desk: Desk) {
  const first = desk.machine.tasks.find((task) => task.state === 'ready');
  const task = first && desk.keys.of(first.id);
  return { task: task?.label ?? '1', core: desk.cores[0]?.label ?? 'Q' };
}

function BoardMissing({ state }: { readonly state: BoardState }) {
  if (state === 'loading') return <p class="play-loading">{t('play.loading')}</p>;
  return (
    <div class="play-loading" role="alert">
      <p>{t('play.failed')}</p>
      <p class="muted">{t('play.failedHint')}</p>
    </div>
  );
}
