import type { LessonState } from '@timeslice/shared/protocol';
import { useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { hostKeys } from '../../net/hostStore.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { QrCode } from '../race/Invite.tsx';
import { shownAddress, studentLinks } from './hostLinks.ts';

interface ProjectorPhaseProps {
  readonly lesson: LessonClient;
  readonly state: LessonState;
}

/** Three ways in, and everybody who is in already. */
export function ProjectorLobby({ lesson, state }: ProjectorPhaseProps) {
  const [link = ''] = useMemo(() => studentLinks(state.code, hostKeys(state.code) ?? { links: [] }), [state.code]);
  const { code } = state;
  const rows = lesson.rows.value;
  return (
    <section class="projector-lobby">
      <div class="projector-invite">
        <div>
          <p class="projector-join">
            {t('projector.join')} <b>{shownAddress(link)}</b>
          </p>
          <h1 class="mono projector-digits">
            <span class="visually-hidden">{[...code].join(' ')}</span>
            <span aria-hidden="true">{code.slice(0, 3)}</span>
            <span aria-hidden="true">{code.slice(3)}</span>
          </h1>
        </div>
        <QrCode text={link} />
      </div>
      <p class="projector-count">
        {rows.length === 0 ? t('projector.nobody') : t('classroom.students', { count: rows.length })}
      </p>
      <ul class="projector-names" data-many={rows.length > 40}>
        {rows.map(({ seat, alias, connected }) => (
          <li key={seat} class={connected ? '' : 'is-away'} style={{ '--mark': `var(--p${(seat - 1) % 8})` }}>
            {alias || t('classroom.anonymous')}
          </li>
        ))}
      </ul>
    </section>
  );
}
