/** What a screen reader is told of the player's own moves. Null: nothing worth saying. */

import { formatSeconds } from '../app/format.ts';
import type { Translate } from '../app/i18n/index.ts';
import { taskName } from '../board/mirror.ts';
import type { Desk, DeskEvent } from './desk.ts';

export function announce(event: DeskEvent, desk: Desk, t: Translate): string | null {
  if (event.type === 'selected' || event.type === 'job' || event.type === 'looked') return null;
  if (event.type === 'refused') return t(`refusal.${event.code}`);
  const { intent } = event;
  const { machine } = desk;
  const core = 'core' in intent ? t('board.core', { index: intent.core }) : '';
  switch (intent.type) {
    case 'put': {
      const task = machine.taskById.get(intent.task);
      if (!task) return null;
      return t(task.queuedOn ? 'play.said.next' : 'play.said.put', { task: taskName(task, t), core });
    }
    case 'unqueue': {
      const task = machine.taskById.get(intent.task);
      return task ? t('play.said.unqueue', { task: taskName(task, t) }) : null;
    }
    case 'takeOff':
      return t('play.said.takeOff', { core });
    case 'spawn': {
      const job = machine.jobs.find(({ id }) => id === intent.job);
      const model = t(`play.models.${intent.model}`);
      return job ? t('play.said.spawn', { job: job.spec.name, model, count: job.spawned?.workers ?? 1 }) : null;
    }
    case 'setQuantum': {
      const value = intent.ticks === 0 ? t('board.noQuantum') : formatSeconds(intent.ticks);
      return t('play.said.quantum', { core, value });
    }
  }
}
