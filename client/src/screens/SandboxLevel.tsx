import { sandboxLevelById, sandboxLevels } from '@timeslice/shared/content';
import { t } from '../app/i18n/index.ts';
import { NotFound } from '../app/NotFound.tsx';
import { paths } from '../app/router.ts';
import { SoloLevel } from './SoloLevel.tsx';

/** A recorded program, played alone. */
export function SandboxLevel({ levelId }: { readonly levelId: string }) {
  const level = sandboxLevelById(levelId);
  if (!level) return <NotFound text={t('notFound.level', { id: levelId })} />;
  return <SoloLevel level={level} series={sandboxLevels} pathOf={paths.playSandbox} menu={paths.sandbox} />;
}
