import type { Podium } from '@timeslice/shared/protocol';
import { formatNumber, formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { Icon } from '../components/Icon.tsx';

/** Who stood out in what. */
export function Awards({ awards }: { readonly awards: Podium['awards'] }) {
  return (
    <ul class="awards">
      {awards.map(({ award, alias, value }) => (
        <li key={award}>
          <Icon name="flag" />
          <span class="award-what">{t(`classroom.award.${award}`)}</span>
          <b>{alias || t('classroom.anonymous')}</b>
          <span class="muted">{valueText(award, value)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Work comes in thousandths, of a second or of the CPU time. */
function valueText(award: Podium['awards'][number]['award'], value: number): string {
  switch (award) {
    case 'throughput':
      return t('classroom.awardValue.throughput', { value: formatNumber(value / 1000, 2) });
    case 'thrift':
      return t('classroom.awardValue.thrift', { value: formatPercent(value / 1000) });
    case 'switches':
      return t('classroom.awardValue.switches', { count: value, value: formatNumber(value) });
    case 'total':
    case 'improved':
      return t(`classroom.awardValue.${award}`, { value: formatNumber(value) });
  }
}
