/** The price of a choice, line by line, and whether the machine has room for it. */
import type { Machine } from '@timeslice/shared/engine';
import { formatSeconds } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { formatMemory } from '../board/formatMemory.ts';
import type { SpawnPrice } from '../session/spawnPrice.ts';

interface SpawnPriceListProps {
  readonly machine: Machine;
  readonly price: SpawnPrice;
}

export function SpawnPriceList({ machine, price }: SpawnPriceListProps) {
  const { create, copy, memory, refusal } = price;
  const free = machine.ram - machine.memoryUsed;
  return (
    <div class="play-spawn-price" aria-live="polite">
      <dl>
        <div>
          <dt>{t('play.spawn.create')}</dt>
          <dd class="mono">{timeOf(create)}</dd>
        </div>
        {copy > 0 && (
          <div>
            <dt>{t('play.spawn.copy')}</dt>
            <dd class="mono">{timeOf(copy)}</dd>
          </div>
        )}
        <div data-over={memory > free}>
          <dt>{t('play.spawn.memory')}</dt>
          <dd class="mono">
            {formatMemory(memory)}
            {Number.isFinite(free) && <small> {t('play.spawn.free', { free: formatMemory(free) })}</small>}
          </dd>
        </div>
      </dl>
      {refusal && (
        <p class="play-spawn-refusal" data-refusal={refusal}>
          {t(`refusal.${refusal}`)}
        </p>
      )}
    </div>
  );
}

const timeOf = (ticks: number): string =>
  ticks === 0 ? t('play.spawn.nothing') : t('play.spawn.cpu', { time: formatSeconds(ticks, 2) });
