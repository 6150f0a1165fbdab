import { t } from '../app/i18n/index.ts';

const SECTIONS = ['guess', 'timelines', 'split', 'plane', 'real', 'code'] as const;
export type DebriefSection = (typeof SECTIONS)[number];

/** Those that a level without a study does not have. */
const OF_STUDY: readonly DebriefSection[] = ['guess', 'real', 'code'];

/** Brings a section of the debrief into sight, and screen readers to it. */
export function goToSection(id: DebriefSection): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

/** What else there is below: nobody should have to scroll to find out. */
export function DebriefNav({ hasStudy }: { readonly hasStudy: boolean }) {
  const shown = SECTIONS.filter((id) => hasStudy || !OF_STUDY.includes(id));
  return (
    <nav class="debrief-nav" aria-label={t('result.sections')}>
      {shown.map((id) => (
        <button key={id} type="button" class="button" onClick={() => goToSection(id)}>
          {t(`result.${id}`)}
        </button>
      ))}
    </nav>
  );
}
