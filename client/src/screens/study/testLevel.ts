/** A level with a study, for tests: small questions whose answers are plain to see. */
import { type Level, type LevelStudy, levelById } from '@timeslice/shared/content';

const level = levelById('waiting-is-not-working');
if (!level) throw new Error('expected the level waiting-is-not-working');

const eager = { policy: { policy: 'fcfs', params: {} } };
const patient = { policy: { policy: 'one-at-a-time', params: {} } };
const prediction = { question: 'Who is done first?', options: ['the eager', 'the patient'], after: 'Waits overlap.' };
const transfer = { story: 'Two programs.', names: ['eager', 'patient'], why: 'One does not wait.' };

const study: LevelStudy = {
  codex: 'blocking-io',
  prediction: {
    question: { kind: 'choice', experiments: [eager, patient], measure: 'wall', pick: 'least' },
    texts: { en: prediction, ru: prediction },
  },
  transfer: {
    programs: [
      { language: 'python', lines: ['await a()', 'await b()'], run: { ...eager, scenario: level.scenario } },
      { language: 'c', lines: ['a();', 'b();'], run: { ...patient, scenario: level.scenario } },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'idle', pick: 'most' },
    ],
    texts: { en: transfer, ru: transfer },
  },
  code: [],
};

export const testLevel: Level & { readonly study: LevelStudy } = { ...level, study };

/** The same with a slider: the eager takes some part of the time of the patient. */
export const sliderLevel: Level & { readonly study: LevelStudy } = {
  ...testLevel,
  id: 'with-a-slider',
  study: {
    ...study,
    prediction: {
      ...study.prediction,
      question: {
        kind: 'ratio',
        experiments: [eager, patient],
        measure: 'wall',
        from: 0,
        to: 200,
        step: 5,
        tolerance: 15,
      },
    },
  },
};
