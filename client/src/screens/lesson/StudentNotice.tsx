import type { ComponentChildren } from 'preact';
import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import type { ConnectionStatus } from '../../net/connection.ts';
import type { LessonClient, LessonEntrance } from '../../net/lessonClient.ts';
import { TopBar } from '../components/TopBar.tsx';
import { ReturnForm } from './ReturnForm.tsx';

interface StudentNoticeProps {
  readonly lesson: LessonClient;
  readonly status: Extract<ConnectionStatus, { readonly kind: 'refused' | 'elsewhere' | 'kicked' }>;
  readonly onEntrance: (entrance: LessonEntrance) => void;
}

/** Why this page is not in the lesson, and what can be done about it. */
export function StudentNotice({ lesson, status, onEntrance }: StudentNoticeProps) {
  const takeOver = (text: string) => (
    <button type="button" class="button button-primary" onClick={() => lesson.takeOver()}>
      {text}
    </button>
  );
  if (status.kind === 'elsewhere') {
    return (
      <Notice title={t('student.elsewhereTitle')} text={t('student.elsewhereText')}>
        {takeOver(t('student.takeOver'))}
      </Notice>
    );
  }
  if (status.kind === 'kicked') {
    return (
      <Notice title={t('student.kickedTitle')} text={t('student.kickedText')}>
        {takeOver(t('student.comeAgain'))}
      </Notice>
    );
  }
  const { code } = status;
  if (code === 'room-over' || code === 'unknown-code')
    return <Notice title={t('student.closedTitle')} text={t('student.closedText')} />;
  const text = code === 'bad-token' ? t('student.badCode') : t(`error.${code}`);
  return (
    <Notice title={t('student.refusedTitle')} text={text}>
      {code === 'version-mismatch' ? (
        <button type="button" class="button button-primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </button>
      ) : (
        code !== 'bad-token' && takeOver(t('app.retry'))
      )}
      {code !== 'banned' && <ReturnForm onEntrance={onEntrance} open={code === 'bad-token'} />}
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function Notice({ title, text, children }: NoticeProps) {
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <h1>{title}</h1>
        <p class="muted" role="alert">
          {text}
        </p>
        {children}
        <a href={paths.home} onClick={onLinkClick}>
          {t('app.home')}
        </a>
      </main>
    </>
  );
}
