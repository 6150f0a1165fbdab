/** The few lines of code that the task in hand, or under the pointer, stands for; the line that it is at is marked. */
import type { Signal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import type { Machine, Task } from '@timeslice/shared/engine';
import { t } from '../app/i18n/index.ts';
import { labelOf } from '../board/model/taskLabel.ts';
import type { Desk } from '../input/desk.ts';
import { codeOf } from '../session/codeLens.ts';
import { tokensOf } from './highlight.ts';

interface PlayCodeProps {
  readonly level: Level;
  readonly desk: Desk;
  /** What `codeKey` said last: the panel is drawn anew when it differs. */
  readonly shown: Signal<string>;
}

/** Whose code is shown, and where it is, as a text: the task that is pointed at, else the one in hand, else a running one. */
export function codeKey(level: Level, desk: Desk, before: string): string {
  const { machine } = desk;
  const task =
    machine.taskById.get(desk.looked[0] ?? -1) ??
    aliveOnly(desk.hand) ??
    aliveOnly(machine.taskById.get(Number(before.split(' ')[0]))) ??
    machine.cores.find((core) => core.current !== null)?.current;
  return keyOf(level, task && codeOf(level, task) ? task : firstWithCode(level, machine));
}

/** What has ended gives way to what runs. */
const aliveOnly = (task: Task | null | undefined): Task | undefined => (task && task.end < 0 ? task : undefined);

/** Its id, the line that it is at, and how it ended. */
function keyOf(level: Level, task: Task | undefined): string {
  if (!task) return '';
  return task.end < 0 ? `${task.id} ${codeOf(level, task)?.line ?? ''}` : `${task.id}  ${task.state}`;
}

/** One that still has something to do, if there is any; else what was done last. */
function firstWithCode(level: Level, { tasks }: Machine): Task | undefined {
  const shown = tasks.filter((task) => task.state !== 'new' && codeOf(level, task));
  return shown.find(aliveOnly) ?? shown.sort((a, b) => b.end - a.end)[0];
}

export function PlayCode({ level, desk, shown }: PlayCodeProps) {
  const [id, at] = shown.value.split(' ');
  const task = desk.machine.taskById.get(Number(id));
  const place = task && codeOf(level, task);
  if (!task || !place)
    return (
      <section class="play-code" aria-label={t('play.code.title')}>
        <p class="play-code-none">{t('play.code.none')}</p>
      </section>
    );
  const current = at ? Number(at) : null;
  const { lines, language } = place.lens;
  return (
    <section class="play-code" aria-label={t('play.code.title')} data-task={task.id} data-line={current ?? undefined}>
      <p class="play-code-head mono">
        {labelOf(task)} {task.process.name}
        {task.end >= 0 && <span class="play-code-ended"> · {t(`text.state.${task.state}`)}</span>}
      </p>
      <pre>
        {lines.map((line, index) => (
          <code
            key={index}
            class={index === current ? 'is-current' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {tokensOf(line, language).map((token, part) => (
              <span key={part} class={`code-${token.kind}`}>
                {token.text}
              </span>
            ))}
            {'\n'}
          </code>
        ))}
      </pre>
    </section>
  );
}
