import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import type { ConnectionStatus } from '../../net/connection.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { JoinByCode } from '../components/JoinByCode.tsx';
import { TopBar } from '../components/TopBar.tsx';
import '../../app/message.css';

interface RaceNoticeProps {
  readonly race: RaceClient;
  readonly status: Extract<ConnectionStatus, { readonly kind: 'refused' | 'elsewhere' }>;
}

/** These are mended by another code, the rest by trying again. */
const WRONG_RACE: ReadonlySet<string> = new Set(['bad-code', 'unknown-code', 'room-over', 'room-full']);

/** Why this page is not in the race, and what can be done about it. */
export function RaceNotice({ race, status }: RaceNoticeProps) {
  if (status.kind === 'elsewhere') {
    return (
      <Notice title={t('race.elsewhereTitle')} text={t('race.elsewhereText')}>
        <button type="button" class="button button-primary" onClick={() => race.takeOver()}>
          {t('race.takeOver')}
        </button>
      </Notice>
    );
  }
  const { code } = status;
  const text = t(`error.${code}`);
  if (WRONG_RACE.has(code)) {
    return (
      <Notice title={t('race.refusedTitle', { code: race.code })} text={text}>
        <JoinByCode />
      </Notice>
    );
  }
  const isOld = code === 'version-mismatch';
  return (
    <Notice title={t('race.refusedTitle', { code: race.code })} text={text}>
      <button type="button" class="button button-primary" onClick={() => (isOld ? location.reload() : race.takeOver())}>
        {t(isOld ? 'crash.reload' : 'app.retry')}
      </button>
    </Notice>
  );
}

function Notice(props: { readonly title: string; readonly text: string; readonly children: preact.ComponentChildren }) {
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <h1>{props.title}</h1>
        <p class="muted" role="alert">
          {props.text}
        </p>
        {props.children}
        <a href={paths.home} onClick={onLinkClick}>
          {t('app.home')}
        </a>
      </main>
    </>
  );
}
