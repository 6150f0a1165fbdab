/** Every field that is stored. A test compares the tables with those that the server makes. */
export const TABLES = {
  race: ['id', 'level_id', 'max_seats', 'opened_at'],
  round: ['race_id', 'number', 'level_id', 'engine_version', 'scenario', 'ended_at'],
  run: ['race_id', 'round', 'seat', 'alias', 'scenario_id', 'score', 'place', 'lag', 'log', 'figures', 'hash'],
  report: ['id', 'code', 'key_hash', 'opened_at', 'updated_at', 'body'],
  report_round: ['report_id', 'round', 'body'],
  refusal: ['race_id', 'seat', 'code', 'count'],
  race_event: ['race_id', 'seq', 'at', 'event'],
} as const;
export type Table = keyof typeof TABLES;

/** In the browser, behind `timeslice.`. */
export const BROWSER_KEYS = ['progress', 'settings', 'night', 'seats', 'tail', 'lessons', 'reports', 'here'] as const;
