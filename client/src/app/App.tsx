import { levelById } from '@timeslice/shared/content';
import { useEffect } from 'preact/hooks';
import { Home } from '../screens/Home.tsx';
import { preloadPlay } from '../screens/preloadPlay.ts';
import { CrashGuard } from './CrashGuard.tsx';
import { t } from './i18n/index.ts';
import { lazy } from './lazy.tsx';
import { NotFound } from './NotFound.tsx';
import { type Route, route } from './router.ts';
import { locale } from './settings.ts';

const soloLevel = lazy(async () => (await import('../screens/SoloLevel.tsx')).SoloLevel);
const sandbox = lazy(async () => (await import('../screens/Sandbox.tsx')).Sandbox);
const night = lazy(async () => (await import('../screens/night/Night.tsx')).Night);
const lab = lazy(async () => (await import('../screens/lab/Lab.tsx')).Lab);
const sandboxLevel = lazy(async () => (await import('../screens/SandboxLevel.tsx')).SandboxLevel);
const mastery = lazy(async () => (await import('../screens/study/Mastery.tsx')).Mastery);
const masteryOf = lazy(async () => (await import('../screens/study/MasteryConcept.tsx')).MasteryConcept);
const codex = lazy(async () => (await import('../screens/codex/Codex.tsx')).Codex);
const concept = lazy(async () => (await import('../screens/codex/Concept.tsx')).Concept);
const openRace = lazy(async () => (await import('../screens/OpenRace.tsx')).OpenRace);
const race = lazy(async () => (await import('../screens/ByCode.tsx')).ByCode);
const openLesson = lazy(async () => (await import('../screens/lesson/OpenLesson.tsx')).OpenLesson);
const host = lazy(async () => (await import('../screens/lesson/Host.tsx')).Host);
const projector = lazy(async () => (await import('../screens/lesson/Projector.tsx')).Projector);
const paper = lazy(async () => (await import('../screens/lesson/report/Paper.tsx')).Paper);
const settings = lazy(async () => (await import('../screens/Settings.tsx')).Settings);

/**
 * Call before anything is shown: starts what an address needs for its board, whose files the page's head names already,
 * while the texts are on their way.
 */
export function prepareScreen(): void {
  const { screen } = route.peek();
  if (screen === 'play') soloLevel.preload();
  else if (screen === 'playSandbox') sandboxLevel.preload();
  else return;
  preloadPlay();
}

/** What stands at an address. */
function Screen({ at }: { readonly at: Route }) {
  switch (at.screen) {
    case 'home':
      return <Home />;
    case 'play': {
      const level = levelById(at.levelId);
      return level ? <soloLevel.Screen level={level} /> : <NotFound text={t('notFound.level', { id: at.levelId })} />;
    }
    case 'sandbox':
      return <sandbox.Screen />;
    case 'night':
      return <night.Screen />;
    case 'lab':
      return <lab.Screen />;
    case 'playSandbox':
      return <sandboxLevel.Screen levelId={at.levelId} />;
    case 'mastery':
      return <mastery.Screen />;
    case 'masteryOf':
      return <masteryOf.Screen levelId={at.levelId} />;
    case 'openRace':
      return <openRace.Screen />;
    case 'race':
      return <race.Screen code={at.code} />;
    case 'openLesson':
      return <openLesson.Screen />;
    case 'host':
      return <host.Screen code={at.code} />;
    case 'projector':
      return <projector.Screen code={at.code} />;
    case 'report':
    case 'plan':
    case 'data':
      return <paper.Screen at={at} />;
    case 'settings':
      return <settings.Screen />;
    case 'codex':
      return <codex.Screen />;
    case 'concept':
      return <concept.Screen id={at.id} />;
    case 'notFound':
      return <NotFound text={t('notFound.text', { path: at.path })} />;
  }
}

/** What the browser calls the tab. */
function titleOf(at: Route): string {
  const name = t('app.name');
  switch (at.screen) {
    case 'play': {
      const level = levelById(at.levelId);
      return level ? `${level.texts[locale.value].title} · ${name}` : name;
    }
    case 'sandbox':
    case 'playSandbox':
      return `${t('sandbox.title')} · ${name}`;
    case 'mastery':
    case 'masteryOf':
      return `${t('mastery.title')} · ${name}`;
    case 'night':
      return `${t('night.title')} · ${name}`;
    case 'lab':
      return `${t('lab.title')} · ${name}`;
    case 'openRace':
    case 'race':
      return `${t('race.title')} · ${name}`;
    case 'openLesson':
    case 'host':
    case 'projector':
      return `${t('classroom.title')} · ${name}`;
    case 'settings':
      return `${t('app.settings')} · ${name}`;
    case 'codex':
    case 'concept':
      return `${t('codex.title')} · ${name}`;
    case 'home':
    case 'notFound':
    // These name themselves.
    case 'report':
    case 'plan':
    case 'data':
      return name;
  }
}

export function App() {
  const at = route.value;
  const title = titleOf(at);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // Whoever looks at the start page is about to play: the board is there when they press the button.
    if (at.screen !== 'home') return;
    whenIdle(() => {
      soloLevel.preload();
      preloadPlay();
    });
  }, [at.screen]);
  return (
    // The key gives every address its own guard, so that leaving a broken screen leaves the message too.
    <CrashGuard key={JSON.stringify(at)}>
      <Screen at={at} />
    </CrashGuard>
  );
}

function whenIdle(task: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 1000);
}
