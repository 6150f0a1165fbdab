import { type Signal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from './i18n/index.ts';
import './message.css';

export interface LazyScreen<Props> {
  readonly Screen: FunctionComponent<Props>;
  /** Starts loading before it is shown. */
  preload(): void;
}

/** A screen in a chunk of its own. When it cannot be loaded, the crash guard says so and offers a reload. */
export function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>): LazyScreen<Props> {
  const loaded: Signal<FunctionComponent<Props> | null> = signal(null);
  const failure = signal<unknown>(null);
  let started = false;

  function preload(): void {
    if (started) return;
    started = true;
    load().then(
      (screen) => {
        loaded.value = screen;
      },
      (error: unknown) => {
        failure.value = error;
        // The next visit of the screen tries again.
        started = false;
      },
    );
  }

  function Screen(props: Props) {
    useEffect(() => {
      failure.value = null;
      preload();
    }, []);
    if (failure.value !== null) throw failure.value;
    if (loaded.value) {
      const Loaded = loaded.value;
      return <Loaded {...props} />;
    }
    return (
      <main id="content" class="message">
        <p role="status">{t('app.loading')}</p>
      </main>
    );
  }

  return { Screen, preload };
}
