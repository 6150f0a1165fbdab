import { type Machine, readyTasks, type Task } from '@timeslice/shared/engine';
import type { ComponentChildren } from 'preact';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { Look } from './look.ts';
import { TextTable } from './TextTable.tsx';
import { coreName, nameOf, patienceLeft, tapeWords } from './words.ts';

/** With more cores than this a row of buttons for each task is too long: a task is picked, and the core chosen there. */
const CORES_WITH_BUTTONS = 4;
/** Tasks of one process are much alike; more of them than this are counted. */
const SHOWN_OF_PROCESS = 12;

interface TextReadyProps {
  readonly look: Look;
  readonly children: ComponentChildren;
}

/** What waits for a core, the longest-waiting first. */
export function TextReady({ look, children }: TextReadyProps) {
  const { desk, machine, view, canCommand } = look;
  const { shown, more } = firstOfEach(readyTasks(machine).filter((task) => task.queuedOn === null));
  const plain = view.cards === 'plain';
  const patient = !plain && shown.some((task) => task.patience > 0);
  const columns = [t('text.column.task')];
  if (!plain) columns.push(t('text.column.tape'));
  if (patient) columns.push(t('text.column.patience'));
  if (canCommand) columns.push(t('text.column.put'));
  return (
    <TextTable
      id="text-ready"
      title={t('text.ready', { count: shown.length + more })}
      empty={t('board.empty')}
      columns={columns}
      rows={shown.map((task) => ({
        key: task.id,
        marked: desk.hand === task,
        cells: [
          <span class="text-core">
            {nameOf(task, view)} <kbd class="key">{desk.keys.of(task.id)?.label}</kbd>
          </span>,
          ...(plain ? [] : [tapeWords(machine, task, view)]),
          ...(patient ? [patienceWords(machine, task)] : []),
          ...(canCommand ? [<PutButtons task={task} look={look} />] : []),
        ],
      }))}
    >
      {children}
      {more > 0 && <p class="muted">{t('text.moreReady', { count: more })}</p>}
    </TextTable>
  );
}

function firstOfEach(tasks: readonly Task[]) {
  const counts = new Map<number, number>();
  const shown = tasks.filter(({ process }) => {
    const count = (counts.get(process.pid) ?? 0) + 1;
    counts.set(process.pid, count);
    return count <= SHOWN_OF_PROCESS;
  });
  return { shown, more: tasks.length - shown.length };
}

function patienceWords(machine: Machine, task: Task): string {
  const left = patienceLeft(machine, task);
  return left === null ? '—' : formatSeconds(left);
}

function PutButtons({ task, look }: { readonly task: Task; readonly look: Look }) {
  const { desk, machine, view, preempt } = look;
  const name = nameOf(task, view);
  if (machine.cores.length > CORES_WITH_BUTTONS) {
    const picked = desk.hand === task;
    return (
      <button
        type="button"
        class="button text-small"
        aria-pressed={picked}
        aria-label={t('text.pickTask', { task: name })}
        onClick={() => desk.pick(task.id)}
      >
        {t(picked ? 'text.picked' : 'text.pick')}
      </button>
    );
  }
  return (
    <span class="text-actions">
      {machine.cores.map((core) => {
        const how = core.current === null ? 'now' : preempt ? 'preempt' : 'next';
        return (
          <button
            key={core.index}
            type="button"
            class="button text-small"
            aria-label={t(`text.put.${how}`, { task: name, core: coreName(core) })}
            data-put={`${task.id} ${core.index}`}
            onClick={() => desk.perform({ type: 'put', task: task.id, core: core.index, preempt })}
          >
            {coreName(core)}
          </button>
        );
      })}
    </span>
  );
}
