/** Why a command was refused, said where the player was looking; or another short word, in the middle. */

import { useSignal } from '@preact/signals';
import type { RefusalCode } from '@timeslice/shared/engine';
import { useEffect } from 'preact/hooks';

export interface Notice {
  /** Of the command that was refused. */
  readonly code?: RefusalCode;
  readonly text: string;
  /** CSS pixels of the board. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Grows, so that the same thing is said again. */
  readonly id: number;
}

const SHOWN_MS = 2600;

export function PlayToast({ notice }: { readonly notice: Notice | null }) {
  const gone = useSignal(0);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => {
      gone.value = notice.id;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, gone]);
  if (!notice || gone.value === notice.id) return null;
  return (
    <p
      key={notice.id}
      class="play-toast"
      role={notice.code ? undefined : 'status'}
      data-refusal={notice.code}
      style={notice.at ? { '--x': `${notice.at.x}px`, '--y': `${notice.at.y}px` } : { '--x': '50%', '--y': '30%' }}
    >
      {notice.text}
    </p>
  );
}
