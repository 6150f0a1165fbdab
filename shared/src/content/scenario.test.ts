import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import published from '../../scenario.schema.json' with { type: 'json' };
import { parseScenario, scenarioJsonSchema } from './scenario.ts';
import { SCENARIO_LIMITS } from './scenarioLimits.ts';

/** Every field of F-1 at least once. */
const full = () => ({
  format: 1,
  id: 'full-1.0_a',
  cores: 2,
  limit: 60_000,
  objective: 'slowdown',
  ram: 1_000_000,
  devices: { net: { capacity: 0 }, disk: { capacity: 1 } },
  costs: { processSwitch: 0, gilInterval: 5 },
  controls: { allowed: ['dispatch', 'enqueue'], queueDepth: 4 },
  processes: [
    {
      pid: 100,
      name: 'питон manage.py',
      runtime: 'python',
      overrides: { gil: false, carriers: 2, preemptive: true },
      memory: 64,
      tasks: [
        {
          id: 1,
          kind: 'thread',
          arrival: 3,
          patience: 9,
          bursts: [
            { cpu: 5, gil: false },
            { io: 7, device: 'disk' },
          ],
        },
        { id: 2, kind: 'thread', bursts: [{ cpu: 1, sys: true }, { crash: true }] },
      ],
    },
    { pid: 101, name: 'ls', runtime: 'native', tasks: [{ id: 3, kind: 'process', bursts: [{ cpu: 4 }] }] },
  ],
  jobs: [
    {
      id: 1,
      name: 'ten requests',
      arrival: 10,
      language: 'python',
      items: 10,
      bursts: [{ cpu: 20 }, { io: 4000, device: 'net' }],
      models: ['sequential', 'coroutines'],
      resultMb: 2,
      start: 'fork',
    },
  ],
});

/** The full scenario with one place changed; `undefined` takes the field out. */
function changed(path: string, value: unknown): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const document = full() as never as Record<string, unknown>;
  let at: Record<string, unknown> = document;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = steps.at(-1) as string;
  if (value === undefined) delete at[last];
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return document;
}

const T0 = 'processes[0].tasks[0]';

/** Where, what is put there, and where else than there the problem is to be named. All of these a schema can tell. */
const FLAWS: [path: string, value: unknown, named?: string][] = [
  ['format', 2],
  ['format', undefined],
  ['id', ''],
  ['id', 'a b'],
  ['id', 'a'.repeat(65)],
  ['id', 'constructor'],
  ['id', '../etc'],
  ['cores', 0],
  ['cores', 17],
  ['cores', 1.5],
  ['cores', '2'],
  ['cores', null],
  ['limit', 0],
  ['limit', 1e9 + 1],
  ['limit', undefined],
  ['objective', 'speed'],
  ['ram', -1],
  ['extra', 1],
  ['devices', []],
  ['devices', undefined],
  ['devices.disk', {}, 'devices.disk.capacity'],
  ['devices.disk', 1],
  ['devices.disk.capacity', -1],
  ['devices.disk.speed', 1],
  ['devices.toString', { capacity: 0 }],
  ['devices.__proto__', { capacity: 0 }],
  ['costs', { sugar: 1 }, 'costs.sugar'],
  ['costs', { constructor: 1 }, 'costs.constructor'],
  ['costs.processSwitch', -1],
  ['costs.processSwitch', 0.5],
  ['costs.gilInterval', 0],
  ['costs.goSlice', 0],
  ['costs.migration', 1e8 + 1],
  ['controls.allowed', 'dispatch'],
  ['controls.allowed[0]', 'kill'],
  ['controls.allowed[1]', 'dispatch'],
  ['controls.queueDepth', -1],
  ['controls.speed', 1],
  ['processes', {}],
  ['processes[1]', null],
  ['processes[1].pid', -1],
  ['processes[1].pid', undefined],
  ['processes[1].name', ''],
  ['processes[1].name', 'two\nlines'],
  ['processes[1].name', 'x'.repeat(65)],
  ['processes[1].runtime', 'ruby'],
  ['processes[1].runtime', 'constructor'],
  ['processes[1].nice', 1],
  ['processes[0].overrides.gil', 1],
  ['processes[0].overrides.carriers', 0],
  ['processes[0].overrides.fast', true],
  ['processes[0].memory', 1.5],
  ['processes[0].tasks', 'none'],
  [`${T0}.id`, '1'],
  [`${T0}.id`, undefined],
  [`${T0}.kind`, 'fibre'],
  [`${T0}.arrival`, -1],
  [`${T0}.arrival`, 1e9 + 1],
  [`${T0}.patience`, 0],
  [`${T0}.colour`, 'red'],
  [`${T0}.bursts`, []],
  [`${T0}.bursts`, undefined],
  [`${T0}.bursts[0]`, 5],
  [`${T0}.bursts[0]`, {}],
  [`${T0}.bursts[0].cpu`, 0],
  [`${T0}.bursts[0].cpu`, 1e8 + 1],
  [`${T0}.bursts[0].gil`, 'no'],
  [`${T0}.bursts[0].io`, 5],
  [`${T0}.bursts[0].device`, 'net'],
  [`${T0}.bursts[1].io`, 1e21],
  [`${T0}.bursts[1].sys`, true],
  [`${T0}.bursts[1].device`, undefined],
  [`${T0}.bursts[1].device`, 7],
  [`${T0}.bursts[1].device`, '__proto__'],
  ['jobs[0].bursts[1].device', 'valueOf'],
  ['processes[0].tasks[1].bursts[1].crash', false],
  ['jobs', {}],
  ['jobs[0].language', 'ruby'],
  ['jobs[0].items', 0],
  ['jobs[0].items', 10_001],
  ['jobs[0].bursts', []],
  ['jobs[0].bursts[0]', { crash: true }, 'jobs[0].bursts[0].crash'],
  ['jobs[0].models', []],
  ['jobs[0].models[1]', 'fibres'],
  ['jobs[0].models[1]', 'sequential'],
  ['jobs[0].resultMb', -1],
  ['jobs[0].start', 'exec'],
  ['jobs[0].name', undefined],
  ['jobs[0].priority', 3],
];

/** Problems that lie between fields; no schema says these. */
const CONTRADICTIONS: typeof FLAWS = [
  ['processes[1].pid', 100],
  ['processes[1].tasks[0].id', 2],
  [`${T0}.kind`, 'process'],
  [`${T0}.kind`, 'goroutine'],
  ['processes[1].runtime', 'asyncio', 'processes[1].tasks[0].kind'],
  ['processes[1].tasks[0].kind', 'coroutine'],
  [`${T0}.bursts[1].device`, 'tape'],
  [`${T0}.bursts[0]`, { crash: true }, `${T0}.bursts[0].crash`],
  ['jobs[0].models[1]', 'goroutines'],
  ['jobs[0].language', 'rust', 'jobs[0].models[1]'],
  [`${T0}.arrival`, -0],
];

const title = (path: string, value: unknown) => `${path} = ${JSON.stringify(value)?.slice(0, 40)}`;

describe('F-1 parseScenario', () => {
  it('accepts a scenario that uses every field, and gives it back as it is', () => {
    const document = full();
    expect(parseScenario(document)).toEqual({ ok: true, scenario: full() });
  });

  it('accepts the least there can be', () => {
    const task = { id: 0, kind: 'process', bursts: [{ cpu: 1 }] };
    const processes = [{ pid: 0, name: 'a', runtime: 'native', tasks: [task] }];
    expect(parseScenario({ format: 1, id: 'a', cores: 1, limit: 1, devices: {}, processes }).ok).toBe(true);
  });

  it.each([...FLAWS, ...CONTRADICTIONS].map((flaw) => [title(flaw[0], flaw[1]), flaw] as const))(
    'names the path of %s',
    (_, [path, value, named]) => {
      const expected = named ?? path;
      expect(parseScenario(changed(path, value))).toMatchObject({
        ok: false,
        path: expected,
        message: expect.any(String),
      });
    },
  );

  it.each([[null], [undefined], [[]], ['{}'], [7]])('refuses %j as a whole, with an empty path', (document) => {
    expect(parseScenario(document)).toMatchObject({ ok: false, path: '' });
  });

  it('names the first problem in the order of the document', () => {
    const { devices, processes, ...rest } = changed(`${T0}.kind`, 'fibre') as ReturnType<typeof full>;
    expect(parseScenario({ processes, devices: 3, ...rest })).toMatchObject({ path: `${T0}.kind` });
    expect(parseScenario({ devices: 3, processes, ...rest })).toMatchObject({ path: 'devices' });
    // A missing field counts as the end of its object.
    expect(parseScenario({ processes, devices })).toMatchObject({ path: `${T0}.kind` });
  });

  it('finds the device of a burst when devices come last in the document', () => {
    const { devices, ...rest } = full();
    expect(parseScenario({ ...rest, devices }).ok).toBe(true);
    // With devices broken, that is what is reported, not every burst that names one.
    expect(parseScenario({ ...rest, devices: 5 })).toMatchObject({ path: 'devices' });
  });

  it('shows hostile keys and values cut and quoted', () => {
    const key = 'x\n'.repeat(50_000);
    const problem = parseScenario(changed('id', key));
    expect(problem).toMatchObject({ ok: false, path: 'id' });
    if (!problem.ok) expect(problem.message.length).toBeLessThan(200);
    const unknown = parseScenario({ ...full(), [key]: 1 });
    if (unknown.ok) throw new Error('accepted');
    expect(unknown.path.length).toBeLessThan(120);
    expect(unknown.path).not.toContain('\n');
  });

  it('asks for at least one task or job', () => {
    expect(parseScenario({ ...full(), processes: [], jobs: [] })).toMatchObject({ ok: false, path: 'processes' });
    expect(parseScenario({ ...full(), processes: [] }).ok).toBe(true);
    expect(parseScenario({ ...full(), jobs: [] }).ok).toBe(true);
  });

  it('counts tasks and bursts over the whole scenario', () => {
    const tasks = (from: number, count: number, bursts: unknown[]) =>
      Array.from({ length: count }, (_, i) => ({ id: from + i, kind: 'thread', bursts }));
    const processes = (first: unknown[], second: unknown[]) => [
      { pid: 1, name: 'a', runtime: 'native', tasks: first },
      { pid: 2, name: 'b', runtime: 'native', tasks: second },
    ];
    const one = [{ cpu: 1 }];
    const base = { ...full(), jobs: [] };
    expect(parseScenario({ ...base, processes: processes(tasks(1, 9999, one), tasks(10_000, 1, one)) }).ok).toBe(true);
    expect(parseScenario({ ...base, processes: processes(tasks(1, 9999, one), tasks(10_000, 2, one)) })).toMatchObject({
      path: 'processes[1].tasks[1]',
    });
    const many = Array.from({ length: 50_000 }, () => ({ cpu: 1 }));
    expect(parseScenario({ ...base, processes: processes(tasks(1, 2, many), []) }).ok).toBe(true);
    expect(parseScenario({ ...base, processes: processes(tasks(1, 2, many), tasks(3, 1, one)) })).toMatchObject({
      path: 'processes[1].tasks[0]',
    });
    expect(parseScenario(changed('jobs[0].items', SCENARIO_LIMITS.tasks))).toMatchObject({ path: 'jobs[0]' });
  });
});

describe('F-1 JSON Schema', () => {
  const schema = fromJSONSchema(published as never);

  it('is published as the parser has it (npm run -s scenario-schema writes it)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it('accepts what the parser accepts, and what only a check across fields refuses', () => {
    expect(schema.safeParse(full()).success).toBe(true);
    for (const [path, value] of CONTRADICTIONS) {
      expect([path, schema.safeParse(changed(path, value)).success]).toEqual([path, true]);
    }
  });

  it('refuses every flaw that the parser finds in a single field', () => {
    // Zod reads most of JSON Schema, but not uniqueItems.
    const readable = FLAWS.filter(([path]) => !['controls.allowed[1]', 'jobs[0].models[1]'].includes(path));
    for (const [path, value] of readable) {
      expect([path, schema.safeParse(changed(path, value)).success]).toEqual([path, false]);
    }
  });
});
