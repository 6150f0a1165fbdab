/** The process list, like `ps`: every task that is there, with a filter like `grep`. */
import { useSignal } from '@preact/signals';
import { arrivedTasks, type Machine, remainingWork, type Task, taskTimes } from '@timeslice/shared/engine';
import { formatNumber, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { Look } from './look.ts';
import { TextTable } from './TextTable.tsx';
import { patienceLeft } from './words.ts';

const MOST_ROWS = 60;

export function TextProcesses({ look }: { readonly look: Look }) {
  const filter = useSignal('');
  const { machine, view } = look;
  const rows = arrivedTasks(machine)
    .filter((task) => task.end < 0)
    .map((task) => ({ task, cells: cellsOf(machine, task) }))
    .filter(({ cells }) => cells.join(' ').toLowerCase().includes(filter.value.toLowerCase()));
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <details class="text-processes" open={view.processList === true}>
      <summary>{t('text.processes')}</summary>
      <TextTable
        id="text-processes"
        title="ps aux"
        empty={t('text.noneFound')}
        columns={(['pid', 'tid', 'command', 'kind', 'state', 'cpuTime', 'work', 'patience'] as const).map((name) =>
          t(`text.ps.${name}`),
        )}
        rows={shown.map(({ task, cells }) => ({ key: task.id, cells }))}
      >
        <label class="text-filter">
          <code>| grep</code>
          <input
            class="field"
            aria-label={t('text.filter')}
            value={filter.value}
            spellcheck={false}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
            }}
          />
        </label>
        {rows.length > shown.length && <p class="muted">{t('text.moreRows', { count: rows.length - shown.length })}</p>}
      </TextTable>
    </details>
  );
}

function cellsOf(machine: Machine, task: Task): string[] {
  const { user, sys } = taskTimes(machine, task);
  const patience = patienceLeft(machine, task);
  const on = task.core ?? task.queuedOn;
  return [
    String(task.process.pid),
    String(task.id),
    task.process.name,
    t(`text.kind.${task.kind}`),
    on ? `${t(`text.state.${task.state}`)} (${on.index})` : t(`text.state.${task.state}`),
    formatSeconds(user + sys),
    formatSeconds(remainingWork(machine, task)),
    patience === null ? '—' : formatSeconds(patience),
  ];
}

/** KB as people say them. */
export const memoryWords = (kb: number): string =>
  kb < 1024
    ? t('text.kb', { value: formatNumber(kb) })
    : t('text.mb', { value: formatNumber(kb / 1024, kb < 10_240 ? 1 : 0) });
