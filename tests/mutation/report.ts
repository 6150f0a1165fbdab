import { describeMutant, oneLine, reasonFor } from './equivalent.ts';
import type { Mutant } from './instrument.ts';
import type { Judged } from './pool.ts';

export interface Score {
  readonly killed: number;
  readonly total: number;
  readonly share: number;
}

const isKilled = ({ status }: Judged): boolean => status === 'killed' || status === 'timeout';

export function scoreOf(judged: readonly Judged[]): Score {
  const killed = judged.filter(isKilled).length;
  return { killed, total: judged.length, share: judged.length === 0 ? 1 : killed / judged.length };
}

interface Survivor extends Mutant {
  readonly status: Judged['status'];
  readonly reason: string | null;
}

export function survivors(mutants: readonly Mutant[], judged: readonly Judged[]): Survivor[] {
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  return judged.flatMap((each) => {
    const mutant = byId.get(each.id);
    return mutant === undefined || isKilled(each)
      ? []
      : [{ ...mutant, status: each.status, reason: reasonFor(mutant) }];
  });
}

export const survivorLines = (mutants: readonly Mutant[], judged: readonly Judged[]): string[] =>
  survivors(mutants, judged).map(
    (mutant) =>
      `${mutant.status}, line ${mutant.line}: ${describeMutant(mutant)}${mutant.reason === null ? '' : ` (${mutant.reason})`}`,
  );

/** The whole report: the share by file, then every mutant that no test notices, and why that is so. */
export function asMarkdown(mutants: readonly Mutant[], judged: readonly Judged[]): string {
  const all = scoreOf(judged);
  const left = survivors(mutants, judged);
  const known = left.filter(({ reason }) => reason !== null).length;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    '# Mutation testing of the engine and the score',
    '',
    `\`npm run mutation\` breaks the engine in ${all.total} ways, one at a time, and runs the unit tests of the engine and`,
    'random games against the naive engine on each.',
    '',
    `**${all.killed} of ${all.total} mutants are noticed: ${percent(all.share)}.** Of the ${left.length} others ${known} cannot be noticed, for`,
    'the reasons below: what they change is not to be seen from outside.',
    '',
    ...fileTable(mutants, judged),
    '',
    '## What no test notices',
    '',
    ...survivorTable(left),
    '',
  ].join('\n');
}

function fileTable(mutants: readonly Mutant[], judged: readonly Judged[]): string[] {
  const byId = new Map(judged.map((each) => [each.id, each]));
  const files = [...new Set(mutants.map(({ file }) => file))];
  const rows = files.map((file) => {
    const own = mutants.filter((mutant) => mutant.file === file).flatMap(({ id }) => byId.get(id) ?? []);
    const { killed, total, share } = scoreOf(own);
    return `| ${file.replace('shared/src/engine/', '')} | ${total} | ${total - killed} | ${(100 * share).toFixed(0)} % |`;
  });
  return ['| file | mutants | not noticed | noticed |', '|---|---|---|---|', ...rows];
}

function survivorTable(left: readonly Survivor[]): string[] {
  if (left.length === 0) return ['Nothing.'];
  const code = (text: string): string => (text === '' ? '–' : `\`${oneLine(text).replaceAll('|', '\\|')}\``);
  const rows = left.map(
    ({ file, line, scope, from, to, reason }) =>
      `| ${file.replace('shared/src/engine/', '')}:${line} ${scope} | ${code(from)} | ${code(to)} | ${reason ?? '**no reason known**'} |`,
  );
  return ['| where | code | becomes | why it is not noticed |', '|---|---|---|---|', ...rows];
}
