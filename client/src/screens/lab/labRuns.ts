/** Runs of a scenario in the sandbox: by every policy, and by the player. */
import { type Level, type Policy, policies } from '@timeslice/shared/content';
import { type Figures, figures, type LogEntry, type Machine, type Scenario, type Tick } from '@timeslice/shared/engine';
import { playPolicy, TooManyCommandsError, TooManyStepsError } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';

export interface LabRun {
  /** The policy's name, or `you 1` and on. */
  readonly id: string;
  readonly log: readonly LogEntry[];
  readonly machine: Machine;
  readonly figures: Figures;
}

/** Enough for every shipped scenario; a policy that takes more would hold up the page. */
const MOST_STEPS = 400_000;

/** null: it gave more commands, or took more steps, than a sandbox waits for. */
export function policyRun(scenario: Scenario, policy: Policy, quantum: Tick | null): LabRun | null {
  const params = quantum !== null && policy.params.quantum?.kind === 'integer' ? { quantum } : {};
  try {
    const { machine, log } = playPolicy(scenario, policy, params, MOST_STEPS);
    return { id: policy.name, log, machine, figures: figures(machine) };
  } catch (error) {
    if (error instanceof TooManyStepsError || error instanceof TooManyCommandsError) return null;
    throw error;
  }
}

/** Plays all policies, one between two frames, and hands over each result. Returns what stops it. */
export function playAll(scenario: Scenario, quantum: Tick | null, onRun: (name: string, run: LabRun | null) => void) {
  const left = [...policies];
  let timer = 0;
  const next = () => {
    const policy = left.shift();
    if (!policy) return;
    onRun(policy.name, policyRun(scenario, policy, quantum));
    timer = window.setTimeout(next);
  };
  timer = window.setTimeout(next);
  return () => clearTimeout(timer);
}

/** The scenario as something to play: its stars are where the policies stand. */
export function labLevel(scenario: Scenario, title: string, scores: readonly number[]): Level {
  const sorted = scores.filter((score) => score > 0).sort((a, b) => a - b);
  const best = sorted.at(-1) ?? 900;
  const two = Math.max(2, sorted[Math.floor(sorted.length / 2)] ?? 600);
  const three = Math.max(two + 1, best);
  const texts = {
    title,
    goal: t('lab.goal'),
    rule: t('lab.rule'),
    hints: ['', '', ''] as const,
    misconception: '',
    why: '',
    lessons: {},
  };
  return {
    id: 'lab',
    number: 0,
    scenario,
    accents: ['idle', 'switching'],
    view: { tape: 'whole', forecast: 8000 },
    naive: { policy: 'fcfs', params: {} },
    reference: { policy: 'srtf', params: {} },
    texts: { en: texts, ru: texts, [locale.value]: texts },
    stars: [Math.min(sorted[0] ?? 1, two - 1), two, three],
    par: three,
    best: [],
  };
}
