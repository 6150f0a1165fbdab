import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { lazy } from '../app/lazy.tsx';
import { ApiError, type ApiErrorCode, findRace } from '../net/api.ts';
import { TopBar } from './components/TopBar.tsx';
import { Race } from './Race.tsx';
import '../app/message.css';

const lesson = lazy(async () => (await import('./lesson/Lesson.tsx')).Lesson);

/** Troubles that pass by themselves. */
const PASSING: ReadonlySet<ApiErrorCode> = new Set(['unreachable', 'rate-limited', 'starting', 'internal']);
const AGAIN_MS = 1500;

/** What stands under a code, by the code: it never changes while it is open. */
const kinds = signal<Readonly<Record<string, 'race' | 'lesson'>>>({});

/** A code is that of a race, or of a lesson with a teacher; the page of a race also says why a code leads nowhere. */
export function ByCode({ code }: { readonly code: string }) {
  const trouble = useSignal<ApiErrorCode | null>(null);
  const kind = kinds.value[code];
  useEffect(() => {
    if (kind !== undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const settle = (found: 'race' | 'lesson') => {
      if (!gone) kinds.value = { ...kinds.peek(), [code]: found };
    };
    const look = async () => {
      try {
        settle((await findRace(code)).kind);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        trouble.value = error.code;
        if (!PASSING.has(error.code)) settle('race');
        else if (!gone) timer = setTimeout(() => void look(), AGAIN_MS);
      }
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [code, kind]);
  if (kind === 'lesson') return <lesson.Screen code={code} />;
  if (kind === 'race') return <Race code={code} />;
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <p role="status">{trouble.value === null ? t('race.joining') : t(`error.${trouble.value}`)}</p>
      </main>
    </>
  );
}
