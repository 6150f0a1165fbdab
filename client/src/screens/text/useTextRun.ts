/** Moves the run of a text screen, and says what happens in it. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Translate, t } from '../../app/i18n/index.ts';
import { playCue } from '../../audio/playCue.ts';
import { announce } from '../../input/announce.ts';
import type { Desk, DeskEvent } from '../../input/desk.ts';
import type { Session } from '../../session/types.ts';
import { useFrames } from '../PlayEffects.ts';
import { Happenings } from './happenings.ts';

/** Numbers in a table that change faster than this cannot be read. */
const SHOWN_EVERY_MS = 200;
/** A running clock says no more often what has happened: a screen reader has to get to the end of its sentence. */
const SAID_EVERY_MS = 1800;

export interface TextRun {
  /** Grows when the page has to be drawn again. */
  readonly version: Signal<number>;
  /** What a screen reader says next. */
  readonly said: Signal<string>;
  /** Why the last command was refused, or empty. */
  readonly refused: Signal<string>;
  /** What was said before, the latest first. */
  readonly history: Signal<readonly Said[]>;
}

export interface Said {
  readonly id: number;
  readonly tick: number;
  readonly text: string;
}

const KEPT = 40;

/** On the board a core is called in capitals, which a screen reader may spell out. */
const inSentences = ((key: never, options: never) =>
  key === 'board.core' ? t('text.core', options) : t(key, options)) as unknown as Translate;

export function useTextRun(session: Session, desk: Desk, onFrame: () => void): TextRun {
  const version = useSignal(0);
  const said = useSignal('');
  const refused = useSignal('');
  const history = useSignal<readonly Said[]>([]);

  useEffect(() => {
    const happenings = new Happenings(session.level.view);
    happenings.look(session.run.machine);
    let saidMs = 0;
    const say = (sentences: readonly string[]) => {
      if (sentences.length === 0) return;
      const text = sentences.join(' ');
      said.value = text;
      const entry = { id: (history.peek()[0]?.id ?? 0) + 1, tick: session.run.tick, text };
      history.value = [entry, ...history.peek()].slice(0, KEPT);
    };
    const look = () => {
      const { machine } = session.run;
      desk.refresh();
      say(happenings.look(machine));
      saidMs = performance.now();
      version.value += 1;
    };
    const onDesk = (event: DeskEvent) => {
      const text = announce(event, desk, inSentences);
      if (event.type === 'refused') {
        refused.value = text ?? '';
        playCue('refused');
      } else if (event.type === 'performed') {
        refused.value = '';
        playCue('dispatch');
        if (text) say([`${text}.`]);
      }
      version.value += 1;
    };
    const stops = [
      desk.subscribe(onDesk),
      session.subscribe((event) => {
        if (event.type === 'replaced') {
          happenings.look(session.run.machine);
        }
        // A pause, a step, a skip: whatever came before it is told at once.
        if (event.type === 'commanded') version.value += 1;
        else {
          refused.value = '';
          look();
        }
      }),
    ];
    let shownTick = -1;
    const timer = setInterval(() => {
      if (session.run.tick === shownTick) return;
      shownTick = session.run.tick;
      if (performance.now() - saidMs >= SAID_EVERY_MS) look();
      else version.value += 1;
    }, SHOWN_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [session, desk]);

  useFrames(session, (nowMs) => {
    session.frame(nowMs);
    onFrame();
  });
  return { version, said, refused, history };
}
