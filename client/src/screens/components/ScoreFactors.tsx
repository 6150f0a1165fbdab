import type { Figures, Objective } from '@timeslice/shared/engine';
import { formatNumber, formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';

interface ScoreFactorsProps {
  readonly figures: Figures;
  readonly objective: Objective;
}

const MILLION = 1_000_000;

/** The two factors of the score (S-1) as an equation: how fast, times how thrifty. */
export function ScoreFactors({ figures, objective }: ScoreFactorsProps) {
  const value = objective === 'slowdown' ? figures.slowdown : figures.throughput;
  return (
    <div class="factors">
      <Factor name={t(`score.${objective}`)} about={t(`score.${objective}About`)} share={value / MILLION} />
      <span class="factors-sign" aria-hidden="true">
        ×
      </span>
      <Factor name={t('score.thrift')} about={t('score.thriftAbout')} share={figures.thrift / MILLION} />
      <span class="factors-sign" aria-hidden="true">
        =
      </span>
      <div class="factor">
        <p class="factor-value mono">{formatNumber(figures.score)}</p>
        <p class="factor-name">{t('score.ofThousand')}</p>
      </div>
    </div>
  );
}

function Factor({ name, about, share }: { readonly name: string; readonly about: string; readonly share: number }) {
  return (
    <div class="factor">
      <p class="factor-value mono">{formatPercent(share)}</p>
      <p class="factor-name">{name}</p>
      <p class="factor-about">{about}</p>
    </div>
  );
}
