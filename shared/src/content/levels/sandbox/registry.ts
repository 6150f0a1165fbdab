import gil from './data/beat-gil.json' with { type: 'json' };
import javac from './data/beat-javac.json' with { type: 'json' };
import make from './data/beat-make.json' with { type: 'json' };
import postgres from './data/beat-postgres.json' with { type: 'json' };
import { sandboxDefinitions } from './definitions.ts';
import type { SandboxData, SandboxLevel } from './types.ts';

const data: Readonly<Record<string, unknown>> = {
  'beat-make': make,
  'beat-gil': gil,
  'beat-postgres': postgres,
  'beat-javac': javac,
};

/** The levels "Beat the kernel", beside the campaign. A page that shows none of them need not load their data. */
export const sandboxLevels: readonly SandboxLevel[] = /* @__PURE__ */ sandboxDefinitions.map((definition) => {
  // Written by a command and checked by a test; a JSON module knows no literal types.
  const { scenario, kernel, proof } = data[definition.id] as SandboxData;
  return { ...definition, ...proof, scenario, kernel, kernelScore: Math.floor(kernel.slowdown / 1000) };
});

export const sandboxLevelById = (id: string): SandboxLevel | undefined =>
  sandboxLevels.find((level) => level.id === id);
