import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { paths } from '../../app/router.ts';
import type { HostKeys } from '../../net/hostStore.ts';
import { QrCode } from '../race/Invite.tsx';
import { shownAddress, studentLinks } from './hostLinks.ts';

interface HostLobbyProps {
  readonly code: string;
  readonly keys: HostKeys;
}

/** How the class comes in, and how to find out whether it can. */
export function HostLobby({ code, keys }: HostLobbyProps) {
  const links = useMemo(() => studentLinks(code, keys), [code, keys]);
  const chosen = useSignal(0);
  const link = links[chosen.value] ?? '';
  const { origin, port } = new URL(link, location.href);
  const recovery = `${origin}${paths.host(code)}#${[keys.hostKey, keys.screenKey].filter((key) => key !== null).join('.')}`;
  return (
    <section class="host-lobby">
      <div class="panel host-invite">
        <div>
          <p class="muted">{t('host.joinAt', { address: shownAddress(link) })}</p>
          <p class="host-code mono">
            <span class="visually-hidden">{[...code].join(' ')}</span>
            <span aria-hidden="true">{code.slice(0, 3)}</span>
            <span aria-hidden="true">{code.slice(3)}</span>
          </p>
          <p class="mono host-link">{link}</p>
          {links.length > 1 && (
            <label class="invite-address">
              <span class="muted">{t('invite.address')}</span>
              <select
                class="field"
                value={chosen.value}
                onChange={(event) => {
                  chosen.value = Number(event.currentTarget.value);
                }}
              >
                {links.map((one, index) => (
                  <option key={one} value={index}>
                    {shownAddress(one)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <QrCode text={link} />
      </div>
      <details class="panel host-fold">
        <summary>{t('host.test')}</summary>
        <p>{t('host.testAbout')}</p>
        <ul class="host-hints">
          <li>{t('host.testWindows')}</li>
          <li>{t('host.testMac')}</li>
          <li>{t('host.testLinux', { port: port || '80' })}</li>
          <li>{t('host.testGuest')}</li>
        </ul>
      </details>
      <details class="panel host-fold">
        <summary>{t('host.recovery')}</summary>
        <p>{t('host.recoveryAbout')}</p>
        <QrCode text={recovery} />
        <label class="invite-link">
          <span class="muted">{t('host.recoveryLink')}</span>
          <input class="field mono" readOnly value={recovery} onFocus={(event) => event.currentTarget.select()} />
        </label>
      </details>
    </section>
  );
}
