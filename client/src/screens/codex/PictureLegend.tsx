import { t } from '../../app/i18n/index.ts';
import type { PlayedPicture } from './pictureRun.ts';
import { type RowFill, taskRows } from './taskRows.ts';

interface PictureLegendProps {
  readonly runs: readonly PlayedPicture[];
  readonly rows: 'cores' | 'tasks';
}

const ORDER: readonly RowFill[] = ['work', 'overhead', 'gil', 'io', 'queued', 'ready'];

/** Only what the picture has. */
export function PictureLegend({ runs, rows }: PictureLegendProps) {
  const all = runs.flatMap(({ timeline }) => taskRows(timeline));
  const seen = new Set(all.flatMap(({ segments }) => segments.map(({ fill }) => fill)));
  const isOnCore = (fill: RowFill): boolean => fill === 'work' || fill === 'overhead' || fill === 'gil';
  return (
    <ul class="picture-legend">
      {ORDER.filter((fill) => seen.has(fill) && (rows === 'tasks' || isOnCore(fill))).map((fill) => (
        <li key={fill}>
          <span class="task-lane">
            <i class={`row-${fill}`} />
          </span>
          {t(`codex.legend.${fill}`)}
        </li>
      ))}
      {rows === 'tasks' && all.some(({ crashed }) => crashed !== null) && (
        <li>
          <span class="task-lane">
            <i class="row-crash" />
          </span>
          {t('codex.legend.crash')}
        </li>
      )}
      {rows === 'cores' && (
        <li>
          <span class="task-lane" />
          {t('gantt.legendIdle')}
        </li>
      )}
    </ul>
  );
}
