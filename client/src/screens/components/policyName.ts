import { t } from '../../app/i18n/index.ts';

/** What people call a policy of the registry; a test holds the two lists together. */
export const policyName = (name: string): string => t(`policy.${name}` as 'policy.fcfs');
