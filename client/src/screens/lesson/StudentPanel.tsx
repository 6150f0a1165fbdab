import { useSignal } from '@preact/signals';
import type { SeatRow } from '@timeslice/shared/protocol';
import { useId } from 'preact/hooks';
import { formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { HostKeys } from '../../net/hostStore.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { useKeys } from '../components/useKeys.ts';
import { QrCode } from '../race/Invite.tsx';
import { studentLinks } from './hostLinks.ts';

interface StudentPanelProps {
  readonly lesson: LessonClient;
  readonly row: SeatRow;
  readonly keys: HostKeys;
  readonly onClose: () => void;
}

/** From one press to the next. */
const RATES: readonly number[] = [100, 75, 50, 33];

/** Everything that can be done for, or about, one student. */
export function StudentPanel({ lesson, row, keys, onClose }: StudentPanelProps) {
  const id = useId();
  const { seat, alias, rate, banned } = row;
  const renaming = useSignal(false);
  const name = useSignal(alias);
  const slower = RATES[(RATES.indexOf(rate) + 1) % RATES.length] ?? 100;
  const actions = [
    { text: t('host.watch'), off: !row.playing, run: () => lesson.host({ do: 'watch', seat }) },
    {
      text: t('host.rename'),
      run: () => {
        name.value = alias;
        renaming.value = !renaming.value;
      },
    },
    { text: t('host.reseat'), run: () => lesson.host({ do: 'reseat', seat }) },
    {
      text: t('host.slow', { rate: formatPercent(slower / 100) }),
      run: () => lesson.host({ do: 'slow', seat, rate: slower }),
    },
    {
      text: t('host.kick'),
      off: !row.connected,
      run: () => lesson.host({ do: 'kick', seat }),
    },
    { text: t(banned ? 'host.unban' : 'host.ban'), run: () => lesson.host({ do: banned ? 'unban' : 'ban', seat }) },
  ];
  useKeys({
    Escape: onClose,
    ...Object.fromEntries(actions.map(({ off, run }, index) => [`Digit${index + 1}`, () => off || run()])),
  });
  const key = lesson.seatKey.value;
  const [link = ''] = studentLinks(lesson.code, keys);
  return (
    <aside class="panel student-panel" aria-label={t('host.menu', { alias })}>
      <h2>{alias}</h2>
      {actions.map(({ text, off = false, run }, index) => (
        <button key={index} type="button" class="button" disabled={off} onClick={run}>
          {text}
          <kbd class="key">{index + 1}</kbd>
        </button>
      ))}
      <p class="muted student-panel-note">{t('host.slowAbout')}</p>
      {renaming.value && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.value.trim() !== '') lesson.host({ do: 'rename', seat, name: name.value.trim() });
            renaming.value = false;
          }}
        >
          <label for={id}>{t('host.newName', { alias })}</label>
          <input
            id={id}
            class="field"
            maxLength={40}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button">
            {t('host.save')}
          </button>
        </form>
      )}
      {key?.seat === seat && (
        <div class="student-panel-key">
          <p>{t('host.reseatAbout', { alias })}</p>
          <QrCode text={`${link}#seat=${key.key}`} />
        </div>
      )}
      <button type="button" class="button button-plain" onClick={onClose}>
        {t('host.dismiss')}
        <kbd class="key">Esc</kbd>
      </button>
    </aside>
  );
}
