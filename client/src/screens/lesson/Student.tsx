import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { LessonClient, type LessonEntrance } from '../../net/lessonClient.ts';
import { TopBar } from '../components/TopBar.tsx';
import { LinkBanner } from '../race/LinkBanner.tsx';
import { ExitTicket } from './ExitTicket.tsx';
import { HoldBanner } from './HoldBanner.tsx';
import { comeHere } from './here.ts';
import { OwnDebrief } from './OwnDebrief.tsx';
import { Predict } from './Predict.tsx';
import { StudentLobby } from './StudentLobby.tsx';
import { StudentNotice } from './StudentNotice.tsx';
import { StudentPodium, Thanks } from './StudentPodium.tsx';
import { StudentRound } from './StudentRound.tsx';
import { StudentWait } from './StudentWait.tsx';

interface StudentProps {
  readonly code: string;
  readonly entrance: LessonEntrance;
  /** Another way in: a return code. */
  readonly onEntrance: (entrance: LessonEntrance) => void;
}

/** A lesson from the lobby to the last page; whatever comes, the state of the room says what is shown. */
export function Student({ code, entrance, onEntrance }: StudentProps) {
  const lesson = useMemo(() => new LessonClient(code, entrance), [code, entrance]);
  useEffect(() => () => lesson.dispose(), [lesson]);
  const status = lesson.status.value;
  const isIn = status.kind === 'open';
  useEffect(() => {
    if (isIn) comeHere(code);
  }, [code, isIn]);

  if (status.kind === 'refused' && status.code === 'room-over' && lesson.podium.value)
    return <Thanks lesson={lesson} />;
  if (status.kind === 'refused' || status.kind === 'elsewhere' || status.kind === 'kicked')
    return <StudentNotice lesson={lesson} status={status} onEntrance={onEntrance} />;
  if (!lesson.state.value || !lesson.hello.value) {
    return (
      <>
        <TopBar />
        <main id="content" class="message">
          <p role="status">{t('race.joining')}</p>
        </main>
      </>
    );
  }
  return (
    <>
      <Phase lesson={lesson} onEntrance={onEntrance} />
      <HoldBanner lesson={lesson} />
      <LinkBanner race={lesson} />
    </>
  );
}

function Phase({ lesson, onEntrance }: { readonly lesson: LessonClient } & Pick<StudentProps, 'onEntrance'>) {
  const state = lesson.state.value;
  const session = lesson.session.value;
  switch (state?.phase) {
    case 'lobby':
      return <StudentLobby lesson={lesson} onEntrance={onEntrance} />;
    case 'predict':
      return <Predict lesson={lesson} key={state.round} />;
    case 'countdown':
    case 'round':
      return session ? (
        <StudentRound key={state.round} lesson={lesson} session={session} />
      ) : (
        <StudentWait lesson={lesson} />
      );
    case 'debrief':
      return lesson.debrief.value && lesson.own.value ? (
        <OwnDebrief key={state.round} lesson={lesson} debrief={lesson.debrief.value} own={lesson.own.value} />
      ) : (
        <StudentWait lesson={lesson} />
      );
    case 'podium':
      return <StudentPodium lesson={lesson} />;
    case 'exit':
      return <ExitTicket lesson={lesson} />;
    default:
      return <Thanks lesson={lesson} />;
  }
}
