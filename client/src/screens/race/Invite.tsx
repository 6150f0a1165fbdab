import { useSignal } from '@preact/signals';
import { racePath } from '@timeslice/shared/protocol';
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';
import { t } from '../../app/i18n/index.ts';
import { raceLinks } from '../../net/seatStore.ts';
import { Icon } from '../components/Icon.tsx';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that got us here gets others here too, unless it only means "this machine". */
function linksTo(code: string): readonly string[] {
  const own = `${location.origin}${racePath(code)}`;
  const known = raceLinks(code);
  return LOOPBACK.has(location.hostname) && known.length > 0 ? known : [own];
}

/** Code, link and picture: three ways for the others to come in. */
export function Invite({ code }: { readonly code: string }) {
  const links = useMemo(() => linksTo(code), [code]);
  const chosen = useSignal(0);
  const link = links[chosen.value] ?? '';
  const copied = useSignal<'no' | 'yes' | 'failed'>('no');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      copied.value = 'yes';
    } catch {
      // No clipboard on plain http: the link is selected, so that Ctrl+C takes it.
      const field = document.getElementById('race-link') as HTMLInputElement | null;
      field?.select();
      copied.value = 'failed';
    }
  };

  return (
    <section class="panel invite" aria-labelledby="invite">
      <div class="invite-code">
        <h2 id="invite" class="label">
          {t('invite.code')}
        </h2>
        <p class="invite-digits mono">
          <span class="visually-hidden">{[...code].join(' ')}</span>
          <span aria-hidden="true">{code.slice(0, 3)}</span>
          <span aria-hidden="true">{code.slice(3)}</span>
        </p>
        <label class="invite-link">
          <span class="muted">{t('invite.link')}</span>
          <span class="invite-link-row">
            <input
              id="race-link"
              class="field mono"
              readOnly
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <button type="button" class="button" onClick={() => void copy()}>
              <Icon name={copied.value === 'yes' ? 'check' : 'copy'} />
              {t(copied.value === 'yes' ? 'invite.copied' : 'invite.copy')}
            </button>
          </span>
        </label>
        {links.length > 1 && (
          <label class="invite-address">
            <span class="muted">{t('invite.address')}</span>
            <select
              class="field"
              value={chosen.value}
              onChange={(event) => {
                chosen.value = Number(event.currentTarget.value);
                copied.value = 'no';
              }}
            >
              {links.map((one, index) => (
                <option key={one} value={index}>
                  {new URL(one, location.href).host}
                </option>
              ))}
            </select>
          </label>
        )}
        <p role="status" class="muted">
          {copied.value === 'failed' && t('invite.copyByHand')}
        </p>
      </div>
      <QrCode text={link} />
    </section>
  );
}

export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 3 }), [text]);
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class="invite-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('invite.qr')}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
