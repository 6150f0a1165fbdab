import type { PolicyChoice } from '@timeslice/shared/content';
import { formatNumber, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { policyName } from '../components/policyName.ts';

export interface PolicyNames {
  readonly full: string;
  readonly short: string;
}

/** More workers than this are "one for each item": no job of a level has as many. */
const ALL_WORKERS = 1000;

/** What a policy with its parameters is called. In a level with jobs what counts is how they are started. */
export function policyNames({ policy, params }: PolicyChoice): PolicyNames {
  const { quantum, model, workers } = params;
  const name = policyName(policy);
  const parts = [
    ...(typeof model === 'string' && model !== 'auto' ? [modelName(model, workers)] : []),
    ...(typeof quantum === 'number' ? [t('plane.quantum', { time: formatSeconds(quantum) })] : []),
  ];
  const [first] = parts;
  const plain = name.replace(/\s*\(.*\)$/, '');
  return {
    full: [name, ...parts].join(', '),
    short: typeof model === 'string' && first !== undefined ? first : [plain, ...parts].join(', '),
  };
}

function modelName(model: string, workers: number | string | undefined): string {
  const name = t(`plane.model.${model}` as 'plane.model.threads');
  return typeof workers === 'number' && workers > 0 && workers < ALL_WORKERS
    ? t('plane.workers', { model: name, workers: formatNumber(workers) })
    : name;
}
