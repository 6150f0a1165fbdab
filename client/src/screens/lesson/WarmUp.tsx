import { levelById } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { isCoached, markCoached } from '../../app/progress.ts';
import { createSoloSession } from '../../session/soloSession.ts';
import { Play } from '../Play.tsx';

const WARM_UP = 'hello-pid';

/** A real board to try out. What is done here is kept nowhere. `onEnd` gets the score, or null if it was left. */
export function WarmUp({ onEnd }: { readonly onEnd: (score: number | null) => void }) {
  const session = useMemo(() => {
    const level = levelById(WARM_UP);
    if (!level) throw new Error(`WarmUp: expected a level ${WARM_UP}, found none`);
    return createSoloSession(level);
  }, []);
  useEffect(() => () => session.dispose(), [session]);
  return (
    <div class="lesson-play">
      <div class="lesson-strip">
        <p>{t('student.warmUpStrip')}</p>
        <button type="button" class="button" onClick={() => onEnd(null)}>
          {t('student.warmUpEnd')}
        </button>
      </div>
      <div class="lesson-board">
        <Play
          session={session}
          coach={!isCoached()}
          onCoached={markCoached}
          onFinish={({ run }) => onEnd(figures(run.machine).score)}
        />
      </div>
    </div>
  );
}
