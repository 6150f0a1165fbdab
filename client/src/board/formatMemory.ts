import { formatNumber } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';

const MB = 1024;

/** KB as a reader wants them: 12 808 KB are 12.5 MB. */
export function formatMemory(kb: number): string {
  if (kb < MB) return t('play.kb', { value: formatNumber(kb) });
  return t('play.mb', { value: formatNumber(kb / MB, kb < 100 * MB ? 1 : 0) });
}
