import type { PlaneKind } from './planeRuns.ts';

/** The shape says whose run it is, the colour says it again. */
export function PlaneMark({ kind }: { readonly kind: PlaneKind }) {
  switch (kind) {
    case 'you':
      return <circle class="plane-mark plane-you" r="7.5" />;
    case 'earlier':
      return <circle class="plane-mark plane-earlier" r="4.5" />;
    case 'par':
      return (
        <path class="plane-mark plane-par" d="M0 -8L2.3 -2.8 8 -2.4 3.7 1.3 5 7 0 4 -5 7 -3.7 1.3 -8 -2.4 -2.3 -2.8z" />
      );
    case 'reference':
      return <path class="plane-mark plane-reference" d="M0 -7.5L7.5 0 0 7.5 -7.5 0z" />;
    case 'policy':
      return <path class="plane-mark plane-policy" d="M-5 -5h10v10h-10z" />;
  }
}
