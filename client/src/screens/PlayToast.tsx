/** Why a command was refused, said where the player was looking. */

import { useSignal } from '@preact/signals';
import type { RefusalCode } from '@timeslice/shared/engine';
import { useEffect } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';

export interface Refusal {
  readonly code: RefusalCode;
  /** CSS pixels of the board. */
  readonly at: { readonly x: number; readonly y: number };
  /** Grows, so that the same refusal is said again. */
  readonly id: number;
}

const SHOWN_MS = 2600;

export function PlayToast({ refusal }: { readonly refusal: Refusal | null }) {
  const gone = useSignal(0);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(() => {
      gone.value = refusal.id;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusal, gone]);
  if (!refusal || gone.value === refusal.id) return null;
  return (
    <p
      key={refusal.id}
      class="play-toast"
      data-refusal={refusal.code}
      style={{ '--x': `${refusal.at.x}px`, '--y': `${refusal.at.y}px` }}
    >
      {t(`refusal.${refusal.code}`)}
    </p>
  );
}
