/** The figures of a run as a list of words and numbers. */
import { type Level, starsFor } from '@timeslice/shared/content';
import { cpuTime, figuresSoFar } from '@timeslice/shared/engine';
import { formatNumber, formatPercent, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { Ghost } from '../../session/types.ts';
import type { Look } from './look.ts';
import { memoryWords } from './TextProcesses.tsx';

interface TextFiguresProps {
  /** The run beside this one: its score stands with ours. */
  readonly ghost: Ghost | null;
  readonly level: Level;
  readonly look: Look;
}

export function TextFigures({ level, ghost, look: { machine } }: TextFiguresProps) {
  const { user, sys } = cpuTime(machine);
  const { score } = figuresSoFar(machine);
  const [, won, three] = level.stars;
  const shown: [name: string, term: string, value: string][] = [
    [
      'wall',
      t('play.wall'),
      t('text.ofLimit', { time: formatSeconds(machine.tick), limit: formatSeconds(machine.limit, 0) }),
    ],
    ['cpu', t('play.cpu'), formatSeconds(user + sys)],
    ['useful', t('hero.work'), formatSeconds(user)],
    ['overhead', t('hero.overhead'), overheadWords(user, sys)],
    ['score', t('play.soFar'), formatNumber(score)],
    [
      'stars',
      t('text.stars'),
      t('text.starsValue', { stars: starsFor(level, score), won: formatNumber(won), three: formatNumber(three) }),
    ],
  ];
  if (ghost) {
    const other = figuresSoFar(ghost.machineAt(machine.tick)).score;
    shown.push(['ghost', t('text.ghost', { name: ghost.name }), formatNumber(other)]);
  }
  if (Number.isFinite(machine.ram)) {
    const value = t('text.memoryOf', { used: memoryWords(machine.memoryUsed), ram: memoryWords(machine.ram) });
    shown.push(['memory', t('text.memory'), value]);
  }
  return (
    <dl class="text-figures" aria-label={t('text.figures')}>
      {shown.map(([name, term, value]) => (
        <div key={name}>
          <dt class="label">{term}</dt>
          <dd class="mono" data-figure={name}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const overheadWords = (user: number, sys: number): string =>
  sys === 0 ? formatSeconds(0) : `${formatSeconds(sys)} (${formatPercent(sys / (user + sys))})`;
