import { useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import type { LevelProgress } from '../../app/progress.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import type { GhostChoice } from '../../session/ghost.ts';
import { ScoreMeter } from '../components/ScoreMeter.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { useKeys } from '../components/useKeys.ts';
import { preloadPlay } from '../preloadPlay.ts';
import { chosenGhost, ghostOptions } from './ghostChoices.ts';
import { Hints } from './Hints.tsx';
import { LevelIntro } from './LevelIntro.tsx';
import './StartScreen.css';

interface ReturnPanelProps {
  readonly level: Level;
  readonly progress: LevelProgress;
  readonly onStart: (ghost: GhostChoice | undefined) => void;
  readonly onMenu: () => void;
}

const NOBODY = 'none';

/** From the second visit on: what was reached, what there is to reach, and whom to race against. */
export function ReturnPanel({ level, progress, onStart, onMenu }: ReturnPanelProps) {
  const heading = useFocusOnce();
  const start = useRef<HTMLButtonElement>(null);
  const ghost = useSignal(NOBODY);
  const options = ghostOptions(level, progress);
  useEffect(preloadPlay, []);
  useEffect(() => start.current?.focus({ preventScroll: true }), []);
  useKeys({ Escape: onMenu });
  const isOpen = level.study !== undefined && progress.transfer === null;
  return (
    <>
      <TopBar />
      <main id="content" class="start">
        <div class="start-side">
          <LevelIntro level={level} heading={heading} short />
          {progress.stars < 2 && <Hints level={level} failed={progress.failed} />}
        </div>
        <section class="panel start-again" aria-label={t('again.best')}>
          <div>
            <p class="label">
              {t('again.best')} · {t('again.tries', { count: progress.tries })}
            </p>
            <ScoreMeter score={progress.best} level={level} before={null} />
          </div>
          <div class="start-ghost">
            <label for="ghost">{t('again.ghost')}</label>
            <select
              id="ghost"
              class="field"
              value={ghost.value}
              onChange={(event) => {
                ghost.value = event.currentTarget.value;
              }}
            >
              <option value={NOBODY}>{t('again.ghostNone')}</option>
              {options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div class="start-actions">
            <button
              ref={start}
              type="button"
              class="button button-primary"
              onClick={() => onStart(chosenGhost(options, ghost.value))}
            >
              {t('predict.start')}
              <kbd class="key">Enter</kbd>
            </button>
            {isOpen && (
              <a class="button button-plain" href={paths.masteryOf(level.id)} onClick={onLinkClick}>
                {t('result.question')}
              </a>
            )}
          </div>
        </section>
      </main>
    </>
  );
}
