import { levels } from '@timeslice/shared/content';
import { createMachine } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { costOf, hasPython, knobsOf, labScenario, loadScenario } from './labScenario.ts';

const python = levels.find(({ scenario }) => hasPython(scenario))?.scenario;
if (!python) throw new Error('expected a level with Python in the campaign');

test('knobs that nobody has turned change nothing but what is allowed', () => {
  for (const { scenario } of levels) {
    const { controls: _, ...rest } = scenario;
    expect(labScenario(scenario, knobsOf(scenario))).toMatchObject(rest);
  }
});

test('cores, costs and the GIL are what the knobs say', () => {
  const turned = { ...knobsOf(python), cores: 2, gil: false, costs: { threadSwitch: 0 } };
  const scenario = labScenario(python, turned);
  const machine = createMachine(scenario);
  expect(machine.cores).toHaveLength(2);
  expect(machine.costs.threadSwitch).toBe(0);
  expect(machine.gilProcesses).toEqual([]);
  expect(costOf(scenario, 'processSwitch')).toBe(costOf(python, 'processSwitch'));
});

test('a file is read, or says where it is wrong', () => {
  expect(loadScenario(JSON.stringify(python))).toEqual({ ok: true, scenario: python });
  expect(loadScenario('{')).toEqual({ ok: false, problem: 'json' });
  expect(loadScenario(JSON.stringify({ ...python, cores: 99 }))).toMatchObject({ problem: 'field', path: 'cores' });
});
