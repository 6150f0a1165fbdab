import type { Objective } from '@timeslice/shared/engine';
import type { RoundResult, SeatResult } from '@timeslice/shared/protocol';
import { formatNumber, formatPercent, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { policyName } from '../components/policyName.ts';
import { SeatMark } from './SeatList.tsx';

const COLUMNS = ['score', 'value', 'thrift', 'wall', 'cpu', 'switches'] as const;
type Column = (typeof COLUMNS)[number];
const MILLION = 1_000_000;

interface ResultTableProps {
  readonly result: RoundResult;
  readonly me: number;
}

/** Everybody's figures, as the server's engine computed them. */
export function ResultTable({ result, me }: ResultTableProps) {
  const objective = result.scenario.objective ?? 'throughput';
  return (
    <section class="panel result-table-panel">
      <table class="result-table">
        <thead>
          <tr>
            <th scope="col">{t('race.player')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {columnName(column, objective)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.runs.map((run) => (
            <tr key={run.seat} class={run.seat === me ? 'is-me' : ''}>
              <th scope="row">
                <span class="result-player">
                  <span class="result-place mono">{run.place}</span>
                  <SeatMark number={run.seat} />
                  <span>{run.alias}</span>
                  {run.seat === me && <span class="seat-you">{t('race.you')}</span>}
                  {run.policy && (
                    <span class="seat-you">{t('race.botPlayed', { policy: policyName(run.policy) })}</span>
                  )}
                </span>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} class={`mono result-${column}`} data-label={columnName(column, objective)}>
                  {cell(column, run, objective)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const columnName = (column: Column, objective: Objective): string =>
  column === 'value' ? t(`score.${objective}`) : t(`race.column.${column}`);

function cell(column: Column, { figures }: SeatResult, objective: Objective): string {
  switch (column) {
    case 'score':
      return formatNumber(figures.score);
    case 'value':
      return formatPercent(figures[objective] / MILLION);
    case 'thrift':
      return formatPercent(figures.thrift / MILLION);
    case 'wall':
      return formatSeconds(figures.end);
    case 'cpu':
      return formatSeconds(figures.cpuTime);
    case 'switches': {
      const { processSwitch, threadSwitch, greenSwitch, coroutineSwitch } = figures.counters;
      return formatNumber(processSwitch + threadSwitch + greenSwitch + coroutineSwitch);
    }
  }
}
