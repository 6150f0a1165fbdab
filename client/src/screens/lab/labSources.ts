/** Where a scenario of the sandbox can come from. */
import { levels, sandboxLevels } from '@timeslice/shared/content';
import type { Scenario } from '@timeslice/shared/engine';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';

export interface Source {
  /** Of the level, or `file`. */
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
}

export const campaignSources = (): Source[] =>
  levels.map(({ id, number, scenario, texts }) => ({
    id,
    title: `${number} · ${texts[locale.value].title}`,
    scenario,
  }));

export const recordedSources = (): Source[] =>
  sandboxLevels.map(({ id, scenario, texts }) => ({ id, title: texts[locale.value].title, scenario }));

export const fileSource = (scenario: Scenario): Source => ({
  id: 'file',
  title: t('lab.fromFile', { id: scenario.id }),
  scenario,
});
