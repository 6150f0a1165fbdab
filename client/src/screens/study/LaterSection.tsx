import { useSignal } from '@preact/signals';
import type { CodexId } from '@timeslice/shared/content';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

interface LaterSectionProps {
  readonly concept: CodexId;
  readonly id: string;
}

/** What was measured on real machines. The codex is large, and nobody waits for it here: it comes after the rest. */
export function LaterSection({ concept, id }: LaterSectionProps) {
  const loaded = useSignal<FunctionComponent<LaterSectionProps> | null>(null);
  useEffect(() => {
    import('./RealSection.tsx').then(
      ({ RealSection }) => {
        loaded.value = RealSection;
      },
      // Without a network the debrief is whole without it.
      () => undefined,
    );
  }, [loaded]);
  const Section = loaded.value;
  return Section && <Section concept={concept} id={id} />;
}
