import { t } from '../../app/i18n/index.ts';
import type { RaceClient } from '../../net/raceClient.ts';

/** Why the server did not do what was asked of it last. */
export function ProblemText({ race }: { readonly race: RaceClient }) {
  const problem = race.problem.value;
  return <p role="alert">{problem && <span class="field-error">{t(`problem.${problem.code}`)}</span>}</p>;
}
