import { useSignal } from '@preact/signals';
import { t } from '../../app/i18n/index.ts';
import { type LoadedScenario, loadScenario } from './labScenario.ts';
import { campaignSources, fileSource, recordedSources, type Source } from './labSources.ts';

interface LabSourceProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}

/** What is played: a level, a recorded program, or a file. */
export function LabSource({ source, onChange }: LabSourceProps) {
  const problem = useSignal<Extract<LoadedScenario, { ok: false }> | null>(null);
  const campaign = campaignSources();
  const recorded = recordedSources();
  const choose = (id: string) => {
    const chosen = [...campaign, ...recorded].find((one) => one.id === id);
    problem.value = null;
    if (chosen) onChange(chosen);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const loaded = loadScenario(await file.text());
    problem.value = loaded.ok ? null : loaded;
    if (loaded.ok) onChange(fileSource(loaded.scenario));
  };
  return (
    <div class="lab-source">
      <label class="lab-field">
        <span>{t('lab.scenario')}</span>
        <select
          class="field"
          value={source.id}
          onChange={(event) => choose(event.currentTarget.value)}
          data-lab="scenario"
        >
          {source.id === 'file' && <option value="file">{source.title}</option>}
          <Options label={t('campaign.title')} of={campaign} />
          <Options label={t('sandbox.title')} of={recorded} />
        </select>
      </label>
      <label class="button settings-file">
        {t('lab.load')}
        <input
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          onChange={(event) => {
            const input = event.currentTarget;
            void read(input.files?.[0]);
            input.value = '';
          }}
        />
      </label>
      {problem.value && <Problem of={problem.value} />}
    </div>
  );
}

function Options({ label, of }: { readonly label: string; readonly of: readonly Source[] }) {
  return (
    <optgroup label={label}>
      {of.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}

function Problem({ of }: { readonly of: Extract<LoadedScenario, { ok: false }> }) {
  if (of.problem === 'json') return <LabError text={t('settings.data.problem.json')} />;
  const where = of.path === '' ? t('lab.wholeFile') : of.path;
  return <LabError text={t('lab.wrongField', { path: where, message: of.message })} />;
}

const LabError = ({ text }: { readonly text: string }) => (
  <p class="field-error" role="alert">
    {text}
  </p>
);
