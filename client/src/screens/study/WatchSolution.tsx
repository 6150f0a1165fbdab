import { useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import type { Command } from '@timeslice/shared/engine';
import { useEffect, useMemo } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { createReplaySession } from '../../session/replaySession.ts';
import type { Session } from '../../session/types.ts';
import { taskNames } from '../components/taskNames.ts';
import { Play } from '../Play.tsx';
import './WatchSolution.css';

interface WatchSolutionProps {
  readonly level: Level;
  readonly onDone: () => void;
}

/** The best run known, played on the board; every command is told when it is given. */
export function WatchSolution({ level, onDone }: WatchSolutionProps) {
  const session = useMemo(() => createReplaySession(level, level.best), [level]);
  const said = useSignal<string | null>(null);
  useEffect(() => {
    const stop = session.subscribe((event) => {
      if (event.type === 'commanded') said.value = commandText(session, event.command);
      if (event.type === 'replaced') said.value = null;
    });
    return () => {
      stop();
      session.dispose();
    };
  }, [session]);
  return (
    <Play
      session={session}
      onFinish={onDone}
      onExit={onDone}
      aside={
        <div class="watch">
          <p class="label">{t('hints.watching')}</p>
          <p class="watch-said" role="status">
            {said.value ?? t('hints.ready')}
          </p>
        </div>
      }
    />
  );
}

function commandText({ run }: Session, command: Command): string {
  const { machine } = run;
  const name = (task: number): string => {
    const known = taskNames(machine).get(task);
    return known ? `${known.processName} ${known.label}` : '';
  };
  switch (command.type) {
    case 'dispatch':
      return t('hints.dispatch', { task: name(command.task), core: command.core });
    case 'enqueue':
      return t('hints.enqueue', { task: name(command.task), core: command.core });
    case 'unqueue':
      return t('hints.unqueue', { task: name(command.task) });
    case 'preempt':
      return t('hints.preempt', { core: command.core });
    case 'setQuantum':
      return command.ticks === 0
        ? t('hints.setQuantumOff', { core: command.core })
        : t('hints.setQuantum', { core: command.core, time: formatSeconds(command.ticks) });
    case 'spawn':
      return t('hints.spawn', { job: machine.jobs.find(({ id }) => id === command.job)?.spec.name ?? '' });
  }
}
