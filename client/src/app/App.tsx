import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CrashGuard } from './CrashGuard.tsx';
import { t } from './i18n/index.ts';
import { NotFound } from './NotFound.tsx';
import { type Route, route } from './router.ts';

/** What stands at an address. */
function Screen({ at }: { readonly at: Route }) {
  switch (at.screen) {
    default:
      return <NotFound text={t('notFound.text', { path: location.pathname })} />;
  }
}

export function App() {
  useEffect(
    () =>
      effect(() => {
        document.title = t('app.name');
      }),
    [],
  );
  const at = route.value;
  return (
    // The key gives every address its own guard, so that leaving a broken screen leaves the message too.
    <CrashGuard key={JSON.stringify(at)}>
      <Screen at={at} />
    </CrashGuard>
  );
}
