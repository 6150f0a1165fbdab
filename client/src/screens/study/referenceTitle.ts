import type { Level } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { policyName } from '../components/policyName.ts';

export const referenceTitle = ({ reference }: Level): string =>
  t('debrief.reference', { policy: policyName(reference.policy) });
