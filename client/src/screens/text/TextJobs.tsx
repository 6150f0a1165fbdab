/** Jobs that wait to be started: the model, the number of workers, and what that costs before it is done. */
import { useSignal } from '@preact/signals';
import { type Job, type JobModel, type Machine, planJob, planMemory } from '@timeslice/shared/engine';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { Look } from './look.ts';
import { memoryWords } from './TextProcesses.tsx';

interface TextJobsProps {
  readonly look: Look;
  readonly onStart: (job: Job, model: JobModel, workers: number) => void;
}

export function TextJobs({ look, onStart }: TextJobsProps) {
  const { machine, canCommand } = look;
  const jobs = machine.jobs.filter((job) => job.arrival <= machine.tick);
  if (jobs.length === 0) return null;
  return (
    <section class="panel text-section" aria-labelledby="text-jobs" data-section="text-jobs">
      <h2 id="text-jobs" tabIndex={-1}>
        {t('text.jobs')}
      </h2>
      <ul class="text-jobs">
        {jobs.map((job) => (
          <li key={job.id}>
            {job.spawned || !canCommand ? <Started job={job} /> : <Offer look={look} job={job} onStart={onStart} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Started({ job }: { readonly job: Job }) {
  const { spawned, spec } = job;
  if (!spawned) return <p>{t('text.jobWaits', { name: spec.name })}</p>;
  return (
    <p class="muted">
      {t('text.jobStarted', { name: spec.name, model: t(`text.model.${spawned.model}`), count: spawned.workers })}
    </p>
  );
}

interface OfferProps {
  readonly look: Look;
  readonly job: Job;
  readonly onStart: TextJobsProps['onStart'];
}

function Offer({ look: { machine }, job, onStart }: OfferProps) {
  const { spec } = job;
  const model = useSignal<JobModel>(spec.models[0] ?? 'sequential');
  const workers = useSignal(spec.items);
  const asked = model.value === 'sequential' ? 1 : workers.value;
  return (
    <form
      class="text-job"
      data-job={job.id}
      onSubmit={(event) => {
        event.preventDefault();
        onStart(job, model.value, asked);
      }}
    >
      <h3>{spec.name}</h3>
      <p>
        {t('text.jobItems', { count: spec.items })}. {t('text.jobItem', { words: itemWords(job) })}
      </p>
      <fieldset>
        <legend>{t('text.jobModel')}</legend>
        {spec.models.map((one) => (
          <label key={one} class="text-radio">
            <input
              type="radio"
              name={`model-${job.id}`}
              checked={one === model.value}
              onChange={() => {
                model.value = one;
              }}
            />
            {t(`text.model.${one}`)}
          </label>
        ))}
      </fieldset>
      {model.value !== 'sequential' && (
        <label class="text-filter">
          {t('text.jobWorkers', { most: spec.items })}
          <input
            class="field"
            type="number"
            min={1}
            max={spec.items}
            value={workers.value}
            onInput={(event) => {
              workers.value = Number(event.currentTarget.value);
            }}
          />
        </label>
      )}
      <p role="status">{priceWords(machine, job, model.value, asked)}</p>
      <button type="submit" class="button button-primary">
        {t('text.jobStart', { name: spec.name })}
      </button>
    </form>
  );
}

function itemWords({ bursts }: Job): string {
  return bursts
    .map((burst) =>
      t(burst.kind === 'io' ? 'text.burst.ioShort' : 'text.burst.cpu', { time: formatSeconds(burst.ticks) }),
    )
    .join(t('text.then'));
}

/** What the choice costs besides the work itself. */
function priceWords(machine: Machine, job: Job, model: JobModel, workers: number): string {
  if (!Number.isInteger(workers) || workers < 1 || workers > job.spec.items) return t('refusal.workers-range');
  const plans = planJob(machine, job, model, workers);
  const cost = plans
    .flatMap((plan) => plan.tasks)
    .flatMap((task) => task.bursts)
    .reduce((sum, burst) => sum + (burst.overhead ? burst.ticks : 0), 0);
  return t('text.jobPrice', { time: formatSeconds(cost, 2), memory: memoryWords(planMemory(machine, plans)) });
}
