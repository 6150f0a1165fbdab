import type { Costs, Scenario } from '@timeslice/shared/engine';
import { t } from '../../app/i18n/index.ts';
import { Choice } from '../components/Choice.tsx';
import { LabNumber } from './LabNumber.tsx';
import { costOf, hasPython, type Knobs, MOST_CORES } from './labScenario.ts';

interface LabKnobsProps {
  readonly base: Scenario;
  readonly knobs: Knobs;
  readonly onChange: (knobs: Knobs) => void;
}

/** Costs by what they belong to, each with the end of its slider, ticks. */
const GROUPS = {
  switches: { greenSwitch: 400, coroutineSwitch: 400, threadSwitch: 800, processSwitch: 1600, migration: 1600 },
  gil: { gilHandoff: 1600, gilInterval: 8000 },
  green: { goSlice: 8000, spawnGoroutine: 800, spawnCoroutine: 800 },
  workers: { spawnThread: 1600, spawnManagedThread: 1600, spawnProcess: 4000, forkPython: 8000, spawnPython: 20_000 },
  results: { ipc: 2000, ipcPerMb: 2000 },
} as const satisfies Record<string, Partial<Record<keyof Costs, number>>>;

export function LabKnobs({ base, knobs, onChange }: LabKnobsProps) {
  const python = hasPython(base);
  return (
    <div class="lab-knobs">
      <LabNumber
        name="cores"
        title={t('lab.cores')}
        value={knobs.cores}
        usual={base.cores}
        range={{ from: 1, to: MOST_CORES, step: 1 }}
        onChange={(cores) => onChange({ ...knobs, cores })}
      />
      {python && (
        <div class="lab-field">
          <span>{t('lab.gil')}</span>
          <Choice
            label={t('lab.gil')}
            options={['asIs', 'on', 'off'] as const}
            value={knobs.gil === null ? 'asIs' : knobs.gil ? 'on' : 'off'}
            name={(option) => t(`lab.gilChoice.${option}`)}
            onChange={(option) => onChange({ ...knobs, gil: option === 'asIs' ? null : option === 'on' })}
          />
        </div>
      )}
      <div class="lab-field">
        <span>{t('lab.objective')}</span>
        <Choice
          label={t('lab.objective')}
          options={['throughput', 'slowdown'] as const}
          value={knobs.objective}
          name={(option) => t(`score.${option}`)}
          onChange={(objective) => onChange({ ...knobs, objective })}
        />
      </div>
      <LabNumber
        name="quantum"
        title={t('lab.quantum')}
        about={t('lab.quantumAbout')}
        value={knobs.quantum ?? 800}
        usual={800}
        range={{ from: 100, to: 12_000, step: 100 }}
        onChange={(quantum) => onChange({ ...knobs, quantum })}
      />
      <LabNumber
        name="limit"
        title={t('lab.limit')}
        value={knobs.limit}
        usual={base.limit}
        range={{ from: 10_000, to: Math.max(600_000, base.limit), step: 10_000 }}
        onChange={(limit) => onChange({ ...knobs, limit })}
      />
      {Object.entries(GROUPS).map(([group, costs]) => (
        <details key={group} class="lab-costs" open={group === 'switches'}>
          <summary>{t(`lab.group.${group as keyof typeof GROUPS}`)}</summary>
          {Object.entries(costs).map(([cost, most]) => {
            const name = cost as keyof (typeof GROUPS)['switches'];
            const usual = costOf(base, name);
            return (
              <LabNumber
                key={name}
                name={name}
                title={t(`lab.cost.${name}`)}
                value={knobs.costs[name] ?? usual}
                usual={usual}
                range={{
                  from: AT_LEAST_ONE.has(name) ? 1 : 0,
                  to: Math.max(most, usual),
                  step: AT_LEAST_ONE.has(name) ? 1 : 10,
                }}
                onChange={(value) => onChange({ ...knobs, costs: { ...knobs.costs, [name]: value } })}
              />
            );
          })}
        </details>
      ))}
    </div>
  );
}

/** Durations that the engine cannot take as nothing. */
const AT_LEAST_ONE: ReadonlySet<string> = new Set(['gilInterval', 'goSlice']);
