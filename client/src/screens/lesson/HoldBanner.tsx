import type { Hold } from '@timeslice/shared/protocol';
import { t } from '../../app/i18n/index.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { Icon } from '../components/Icon.tsx';

const TEXTS = { host: 'host', outage: 'outage', 'host-away': 'away' } as const satisfies Record<
  Exclude<Hold, ''>,
  string
>;

/** Why nothing goes on, in words that calm. */
export function HoldBanner({ lesson }: { readonly lesson: LessonClient }) {
  const hold = lesson.state.value?.hold ?? '';
  return (
    <div class="hold-banner" role="status" data-hold={hold}>
      {hold !== '' && (
        <>
          <Icon name={hold === 'outage' ? 'offline' : 'lock'} />
          <p>
            <b>{t(`classroom.hold.${TEXTS[hold]}`)}</b> <span>{t(`classroom.hold.${TEXTS[hold]}About`)}</span>
          </p>
        </>
      )}
    </div>
  );
}
