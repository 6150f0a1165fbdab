import { beatGil } from './beatGil.ts';
import { beatJavac } from './beatJavac.ts';
import { beatMake } from './beatMake.ts';
import { beatPostgres } from './beatPostgres.ts';
import type { SandboxDefinition } from './types.ts';

/** All sandbox levels, in the order in which they are offered. */
export const sandboxDefinitions: readonly SandboxDefinition[] = [beatMake, beatGil, beatPostgres, beatJavac];
