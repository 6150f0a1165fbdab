import { Component, type ComponentChildren } from 'preact';
import { t } from './i18n/index.ts';
import './message.css';

/** A fault in one screen must not leave a blank page: it is named, and a reload is one press away. */
export class CrashGuard extends Component<{ readonly children: ComponentChildren }, { readonly fault: string | null }> {
  override state = { fault: null };

  static override getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    return (
      <main id="content" class="message">
        <h1>{t('crash.title')}</h1>
        <p class="muted" role="alert">
          {t('crash.text')}
        </p>
        <pre>{this.state.fault}</pre>
        <button type="button" class="button button-primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </button>
      </main>
    );
  }
}
