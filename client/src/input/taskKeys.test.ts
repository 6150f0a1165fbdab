import { createMachine } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { cpu, task, testLevel } from '../session/testLevel.ts';
import { createTaskKeys, taskCaps } from './taskKeys.ts';

const CROWD = testLevel({
  processes: [
    {
      pid: 7,
      name: 'gateway',
      runtime: 'go',
      tasks: Array.from({ length: 30 }, (_, index) => task(index + 1, [cpu(100)], { kind: 'goroutine' })),
    },
    { pid: 8, name: 'one', runtime: 'native', tasks: [task(50, [cpu(100)])] },
  ],
});

test('a crowd has one key, which picks its first task', () => {
  const keys = createTaskKeys(taskCaps(1));
  keys.update(createMachine(CROWD.scenario));
  expect(keys.of(1)?.label).toBe('1');
  expect(keys.of(30)?.label).toBe('1');
  expect(keys.taskFor('Digit1')).toBe(1);
  expect(keys.of(50)?.label).toBe('2');
});

test('tasks beyond the last key have none', () => {
  const keys = createTaskKeys(taskCaps(1).slice(0, 1));
  keys.update(createMachine(CROWD.scenario));
  expect(keys.of(50)).toBeNull();
  expect(keys.taskFor('Digit2')).toBeNull();
});
