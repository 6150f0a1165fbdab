import { formatNumber, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { policyName } from '../components/policyName.ts';
import type { LabRun } from './labRuns.ts';

interface LabResultsProps {
  /** By id; null: given up. */
  readonly runs: ReadonlyMap<string, LabRun | null>;
  /** Those whose lanes are shown below. */
  readonly shown: readonly string[];
  readonly onShow: (id: string) => void;
  readonly onWatch: (run: LabRun) => void;
}

const COLUMNS = ['run', 'score', 'wall', 'cpu', 'overhead', 'switches', 'gilWait', 'lost', 'actions'] as const;

export function LabResults({ runs, shown, onShow, onWatch }: LabResultsProps) {
  const sorted = [...runs].sort(([, a], [, b]) => (b?.figures.score ?? -1) - (a?.figures.score ?? -1));
  return (
    <div class="lab-scroll">
      <table class="lab-results">
        <caption class="visually-hidden">{t('lab.results')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`lab.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(([id, run]) => (
            <tr key={id} class={id.startsWith('you') ? 'is-own' : ''} data-run={id}>
              <th scope="row">{runName(id)}</th>
              {run ? (
                <>
                  {cellsOf(run).map((cell, index) => (
                    <td
                      key={COLUMNS[index + 1]}
                      class="mono"
                      data-label={t(`lab.column.${COLUMNS[index + 1] ?? 'score'}`)}
                    >
                      {cell}
                    </td>
                  ))}
                  <td class="lab-actions">
                    <button type="button" class="button" aria-pressed={shown.includes(id)} onClick={() => onShow(id)}>
                      {t('lab.lanes')}
                    </button>
                    <button type="button" class="button" onClick={() => onWatch(run)}>
                      {t('lab.watch')}
                    </button>
                  </td>
                </>
              ) : (
                <td colSpan={COLUMNS.length - 1} class="muted">
                  {t('lab.gaveUp')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const runName = (id: string): string =>
  id.startsWith('you ') ? t('lab.you', { number: id.slice(4) }) : policyName(id);

function cellsOf({ figures, machine }: LabRun): string[] {
  const { counters } = machine;
  const switches = counters.processSwitch + counters.threadSwitch + counters.greenSwitch + counters.coroutineSwitch;
  const gilWait = figures.cores.reduce((sum, core) => sum + core.gilWait, 0);
  const lost = machine.tasks.filter((task) => task.state !== 'terminated').length;
  return [
    formatNumber(figures.score),
    formatSeconds(figures.end),
    formatSeconds(figures.cpuTime),
    formatSeconds(figures.cpuTime - figures.useful),
    formatNumber(switches),
    formatSeconds(gilWait),
    formatNumber(lost),
  ];
}
