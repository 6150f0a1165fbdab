import { levelById } from '@timeslice/shared/content';
import { locale } from '../../../app/settings.ts';

/** A level that this version no longer has is called by its id. */
export const titleOf = (levelId: string): string => levelById(levelId)?.texts[locale.value].title ?? levelId;
