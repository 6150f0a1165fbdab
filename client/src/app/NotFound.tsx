import { TopBar } from '../screens/components/TopBar.tsx';
import { t } from './i18n/index.ts';
import { onLinkClick, paths } from './router.ts';
import './message.css';

/** An address that leads nowhere; `text` says what was looked for. */
export function NotFound({ text }: { readonly text: string }) {
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <svg class="message-picture" viewBox="0 0 240 48" aria-hidden="true">
          <rect x="0" y="8" width="64" height="32" rx="3" fill="var(--p0)" />
          <rect x="64" y="8" width="8" height="32" fill="var(--overhead)" />
          <rect x="72" y="8" width="40" height="32" rx="3" fill="var(--p1)" />
          <path d="M116 40h92" stroke="var(--line)" stroke-width="2" stroke-dasharray="6 6" />
          <path d="M214 0v48" stroke="var(--text)" stroke-width="3" />
        </svg>
        <h1>{t('notFound.title')}</h1>
        <p class="muted">{text}</p>
        <a class="button button-primary" href={paths.home} onClick={onLinkClick}>
          {t('app.home')}
        </a>
      </main>
    </>
  );
}
