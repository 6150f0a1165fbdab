/** What a model makes of a job, in the shapes of the board: houses with residents. */
import type { JobModel } from '@timeslice/shared/engine';
import type { ComponentChildren } from 'preact';

const house = (x: number, w: number) => <rect x={x} y="3" width={w} height="18" rx="4" />;

const ICONS: Readonly<Record<JobModel, ComponentChildren>> = {
  sequential: (
    <>
      {house(2, 28)}
      <rect x="6" y="8" width="8" height="8" rx="2" class="solid" />
      <path d="M18 12h8M23 9l3 3-3 3" />
    </>
  ),
  threads: (
    <>
      {house(2, 28)}
      <rect x="6" y="6.5" width="20" height="3.4" rx="1.7" class="solid" />
      <rect x="6" y="14.1" width="20" height="3.4" rx="1.7" class="solid" />
    </>
  ),
  processes: (
    <>
      {house(2, 12)}
      {house(18, 12)}
      <rect x="5.5" y="9" width="5" height="6" rx="1.5" class="solid" />
      <rect x="21.5" y="9" width="5" height="6" rx="1.5" class="solid" />
    </>
  ),
  coroutines: (
    <>
      {house(2, 28)}
      <path d="M9 8l4 4-4 4-4-4zM16 8l4 4-4 4-4-4zM23 8l4 4-4 4-4-4z" class="solid" />
    </>
  ),
  goroutines: (
    <>
      {house(2, 28)}
      <circle cx="9" cy="12" r="2.9" class="solid" />
      <circle cx="16" cy="12" r="2.9" class="solid" />
      <circle cx="23" cy="12" r="2.9" class="solid" />
    </>
  ),
  virtual: (
    <>
      {house(2, 28)}
      <circle cx="10" cy="12" r="4" />
      <circle cx="10" cy="12" r="1.6" class="solid" />
      <circle cx="22" cy="12" r="4" />
      <circle cx="22" cy="12" r="1.6" class="solid" />
    </>
  ),
};

export const ModelIcon = ({ model }: { readonly model: JobModel }) => (
  <svg class="play-model-icon" width="32" height="24" viewBox="0 0 32 24" aria-hidden="true">
    {ICONS[model]}
  </svg>
);
