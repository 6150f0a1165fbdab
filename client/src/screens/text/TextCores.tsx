import type { Core } from '@timeslice/shared/engine';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { allows, type Look } from './look.ts';
import { TextTable } from './TextTable.tsx';
import { coreEnds, coreName, coreWords, nameOf } from './words.ts';

/** What every core does, what comes next on it, and what can be done to it. */
export function TextCores({ look }: { readonly look: Look }) {
  const { desk, machine, view, canCommand } = look;
  const quantum = canCommand && allows(look, 'setQuantum');
  const columns = [t('text.column.core'), t('text.column.now'), t('text.column.left'), t('text.column.queue')];
  if (quantum) columns.push(t('text.column.quantum'));
  if (canCommand) columns.push(t('text.column.actions'));
  return (
    <TextTable
      id="text-cores"
      title={t('text.cores')}
      empty=""
      columns={columns}
      rows={machine.cores.map((core) => ({
        key: core.index,
        marked: core.current === null,
        cells: [
          <span class="text-core">
            {coreName(core)} <kbd class="key">{desk.cores[core.index]?.label}</kbd>
          </span>,
          coreWords(core, view),
          coreEnds(machine, core) || '—',
          <Queue core={core} look={look} />,
          ...(quantum ? [<Quantum core={core} look={look} />] : []),
          ...(canCommand ? [<CoreActions core={core} look={look} />] : []),
        ],
      }))}
    />
  );
}

interface CoreProps {
  readonly core: Core;
  readonly look: Look;
}

function Queue({ core, look: { desk, view, canCommand } }: CoreProps) {
  if (core.queue.length === 0) return <>{t('text.queueEmpty')}</>;
  return (
    <ol class="text-queue">
      {core.queue.map((task) => (
        <li key={task.id}>
          {nameOf(task, view)}
          {canCommand && (
            <button
              type="button"
              class="button text-small"
              aria-label={t('text.unqueueTask', { task: nameOf(task, view), core: coreName(core) })}
              onClick={() => desk.perform({ type: 'unqueue', task: task.id })}
            >
              {t('text.unqueue')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function Quantum({ core, look: { desk } }: CoreProps) {
  const value = core.quantum === 0 ? t('board.noQuantum') : formatSeconds(core.quantum);
  const button = (direction: 1 | -1) => (
    <button
      type="button"
      class="button text-small"
      aria-label={t(direction > 0 ? 'board.quantumUp' : 'board.quantumDown', { index: core.index, value })}
      onClick={() => desk.stepQuantumOn(core.index, direction)}
    >
      {direction > 0 ? '+' : '−'}
    </button>
  );
  return (
    <span class="text-quantum">
      {button(-1)} <span>{value}</span> {button(1)}
    </span>
  );
}

function CoreActions({ core, look }: CoreProps) {
  const { desk, view, preempt } = look;
  const { hand } = desk;
  return (
    <span class="text-actions">
      {hand && hand.core !== core && (
        <button
          type="button"
          class="button text-small"
          onClick={() => desk.perform({ type: 'put', task: hand.id, core: core.index, preempt })}
        >
          {t('text.putHere', { task: nameOf(hand, view) })}
        </button>
      )}
      {allows(look, 'preempt') && (core.current || core.carrier) && (
        <button
          type="button"
          class="button text-small"
          aria-label={t('text.takeOffCore', { core: coreName(core) })}
          onClick={() => desk.perform({ type: 'takeOff', core: core.index })}
        >
          {t('board.takeOff')}
        </button>
      )}
    </span>
  );
}
