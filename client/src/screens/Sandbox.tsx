import { type SandboxLevel, sandboxLevels } from '@timeslice/shared/content';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { levelProgress } from '../app/progress.ts';
import { onLinkClick, paths } from '../app/router.ts';
import { locale } from '../app/settings.ts';
import { Stars } from './components/Stars.tsx';
import { TopBar } from './components/TopBar.tsx';
import './Sandbox.css';

/** Programs that were recorded on a real Linux kernel, to be scheduled better than it did. */
export function Sandbox() {
  return (
    <>
      <TopBar />
      <main id="content" class="sandbox">
        <h1>{t('sandbox.title')}</h1>
        <p class="muted sandbox-lead">{t('sandbox.lead')}</p>
        <ul class="sandbox-list">
          {sandboxLevels.map((level) => (
            <Recorded key={level.id} level={level} />
          ))}
        </ul>
      </main>
    </>
  );
}

function Recorded({ level }: { readonly level: SandboxLevel }) {
  const { best, stars, tries } = levelProgress(level.id);
  const { recording, texts } = level;
  const { title, goal } = texts[locale.value];
  return (
    <li class="panel">
      <a href={paths.playSandbox(level.id)} onClick={onLinkClick} class="sandbox-link">
        <h2>{title}</h2>
        <code class="mono">{recording.command}</code>
        <p>{goal}</p>
        <p class="sandbox-scores">
          <span>{t('sandbox.kernel', { score: formatNumber(level.kernelScore) })}</span>
          {tries > 0 && (
            <span class={best > level.kernelScore ? 'is-beaten' : ''}>
              {t('sandbox.you', { score: formatNumber(best) })}
            </span>
          )}
          <Stars count={stars} size={16} />
        </p>
      </a>
      <p class="muted sandbox-source" lang="en">
        {recording.source} · {recording.machine}
      </p>
    </li>
  );
}
