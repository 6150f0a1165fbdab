import { levelById } from '@timeslice/shared/content';
import type { Watched } from '@timeslice/shared/protocol';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { createWatchSession } from '../../session/watchSession.ts';
import { Play } from '../Play.tsx';

/** A student's run on the host's own board, for as long as the host looks. */
export function WatchRun({ lesson }: { readonly lesson: LessonClient }) {
  const news = lesson.watched.value;
  if (!news) return null;
  return <Watching key={`${news.seat}:${lesson.state.value?.round}`} lesson={lesson} news={news} />;
}

function Watching({ lesson, news }: { readonly lesson: LessonClient; readonly news: Watched }) {
  const session = useMemo(() => {
    const level = levelById(lesson.state.peek()?.rounds[lesson.state.peek()?.round ?? 0]?.levelId ?? '');
    return level ? createWatchSession({ ...level, scenario: news.scenario }) : null;
  }, []);
  useEffect(() => session?.feed(news), [session, news]);
  const stop = () => {
    lesson.host({ do: 'watch', seat: null });
    lesson.watched.value = null;
  };
  const alias = lesson.rows.value.find(({ seat }) => seat === news.seat)?.alias ?? '';
  return (
    <div class="lesson-play host-watch">
      <div class="lesson-strip">
        <p>{t('host.watching', { alias })}</p>
        <button type="button" class="button" onClick={stop}>
          {t('host.watchEnd')}
        </button>
      </div>
      <div class="lesson-board">{session && <Play session={session} onFinish={() => undefined} />}</div>
    </div>
  );
}
