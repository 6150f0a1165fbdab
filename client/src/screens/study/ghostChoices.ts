/** Runs that one may race against: the reference, the best known, and what is left of one's own. */
import type { Level } from '@timeslice/shared/content';
import type { LogEntry } from '@timeslice/shared/engine';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { unpackLog } from '../../app/packedLog.ts';
import type { LevelProgress } from '../../app/progress.ts';
import type { GhostChoice } from '../../session/ghost.ts';
import { policyLog } from '../components/policyLog.ts';
import { policyName } from '../components/policyName.ts';
import { formatDate } from './formatDate.ts';

export interface GhostOption {
  readonly id: string;
  /** In the list. */
  readonly label: string;
  /** Beside the board. */
  readonly name: string;
  readonly log: () => readonly LogEntry[];
}

/** All that can be chosen beside "nobody". Runs of a level that has changed since are not. */
export function ghostOptions(level: Level, { best, bestLog, runs }: LevelProgress): GhostOption[] {
  const own = runs.flatMap((run): GhostOption[] => {
    const log = run.log === null || run.log === bestLog ? null : unpackLog(level.scenario, run.log);
    if (log === null) return [];
    const date = formatDate(run.date);
    return [
      {
        id: `run-${run.date}`,
        label: t('again.ghostRun', { date, score: formatNumber(run.score) }),
        name: t('again.ghostNameRun', { date }),
        log: () => log,
      },
    ];
  });
  const bestRun = bestLog === null ? null : unpackLog(level.scenario, bestLog);
  return [
    ...(bestRun
      ? [
          {
            id: 'best',
            label: t('again.ghostBest', { score: formatNumber(best) }),
            name: t('again.ghostNameBest'),
            log: () => bestRun,
          },
        ]
      : []),
    {
      id: 'reference',
      label: t('again.ghostReference', { policy: policyName(level.reference.policy) }),
      name: t('again.ghostNameReference'),
      log: () => policyLog(level.scenario, level.reference),
    },
    {
      id: 'par',
      label: t('again.ghostPar', { score: formatNumber(level.par) }),
      name: t('again.ghostNamePar'),
      log: () => level.best,
    },
    ...own.reverse(),
  ];
}

export const chosenGhost = (options: readonly GhostOption[], id: string): GhostChoice | undefined => {
  const option = options.find((one) => one.id === id);
  return option && { name: option.name, log: option.log() };
};
