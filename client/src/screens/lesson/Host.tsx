import { useSignal } from '@preact/signals';
import type { LessonPhase } from '@timeslice/shared/protocol';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { forgetHostKeys, type HostKeys, hostKeys, keepHostKeys } from '../../net/hostStore.ts';
import { LessonClient } from '../../net/lessonClient.ts';
import { reportKey } from '../../net/reportStore.ts';
import { TopBar } from '../components/TopBar.tsx';
import { ClassTable } from './ClassTable.tsx';
import { HoldBanner } from './HoldBanner.tsx';
import { HostControls } from './HostControls.tsx';
import { HostLobby } from './HostLobby.tsx';
import { HostTalk } from './HostTalk.tsx';
import { ReportLink } from './report/ReportLink.tsx';
import { StudentPanel } from './StudentPanel.tsx';
import { WatchRun } from './WatchRun.tsx';
import '../../app/message.css';
import '../race/Race.css';
import './Lesson.css';
import './Host.css';

/** A round has been played. */
const HAS_REPORT: ReadonlySet<LessonPhase> = new Set(['debrief', 'podium', 'exit', 'over']);

/** The teacher's page of a lesson. All it knows is the key: whichever device has it may steer. */
export function Host({ code }: { readonly code: string }) {
  const keys = useMemo(() => keysFor(code), [code]);
  if (keys !== null) return <HostPage code={code} keys={keys} />;
  return <HostMessage title={t('host.noKeyTitle')} text={t('host.noKeyText', { code })} />;
}

/** `#hostKey` or `#hostKey.screenKey`, from the recovery code of another device; else what this browser has kept. */
function keysFor(code: string): HostKeys | null {
  const found = /^#([A-Za-z0-9_-]{22})(?:\.([A-Za-z0-9_-]{22}))?$/.exec(location.hash);
  const known = hostKeys(code);
  if (found?.[1] === undefined) return known;
  const keys = { hostKey: found[1], screenKey: found[2] ?? null, links: known?.links ?? [] };
  keepHostKeys(code, keys);
  // Nobody should read it from the address bar over the teacher's shoulder.
  history.replaceState(null, '', location.pathname);
  return keys;
}

function HostPage({ code, keys }: { readonly code: string; readonly keys: HostKeys }) {
  const lesson = useMemo(() => new LessonClient(code, { role: 'host', key: keys.hostKey }), [code, keys]);
  useEffect(() => () => lesson.dispose(), [lesson]);
  const chosen = useSignal<number | null>(null);
  const status = lesson.status.value;
  const state = lesson.state.value;
  const isClosed = status.kind === 'refused' && (status.code === 'room-over' || status.code === 'unknown-code');
  useEffect(() => {
    if (isClosed) forgetHostKeys(code);
  }, [code, isClosed]);
  if (isClosed) {
    const key = reportKey(code);
    return (
      <HostMessage title={t('host.closed')} text="">
        {key !== null && <ReportLink code={code} hostKey={key} />}
      </HostMessage>
    );
  }
  if (status.kind === 'refused') {
    const text = status.code === 'bad-token' ? t('host.noKeyText', { code }) : t(`error.${status.code}`);
    return <HostMessage title={t('host.refusedTitle', { code })} text={text} />;
  }
  if (!state || !lesson.hello.value) {
    return (
      <>
        <TopBar />
        <main id="content" class="message">
          <p role="status">{t('app.loading')}</p>
        </main>
      </>
    );
  }
  const row = lesson.rows.value.find(({ seat }) => seat === chosen.value);
  return (
    <>
      <TopBar />
      <main id="content" class="host" data-phase={state.phase}>
        {status.kind === 'lost' && (
          <p class="host-warning" role="alert">
            {t('host.lost')}
          </p>
        )}
        {state.degraded && (
          <p class="host-warning" role="alert">
            {t('host.degraded')}
          </p>
        )}
        <HostControls lesson={lesson} state={state} keys={keys} />
        {state.phase === 'lobby' ? <HostLobby code={code} keys={keys} /> : <HostTalk state={state} />}
        {HAS_REPORT.has(state.phase) && <ReportLink code={code} hostKey={keys.hostKey} />}
        <div class="host-class">
          <ClassTable lesson={lesson} state={state} chosen={chosen} />
          {row && (
            <StudentPanel
              key={row.seat}
              lesson={lesson}
              row={row}
              keys={keys}
              onClose={() => {
                chosen.value = null;
              }}
            />
          )}
        </div>
      </main>
      <WatchRun lesson={lesson} />
      <HoldBanner lesson={lesson} />
    </>
  );
}

interface HostMessageProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function HostMessage({ title, text, children }: HostMessageProps) {
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <h1>{title}</h1>
        <p class="muted" role="alert">
          {text}
        </p>
        {children}
        <a class="button button-primary" href={paths.openLesson} onClick={onLinkClick}>
          {t('host.newLesson')}
        </a>
      </main>
    </>
  );
}
