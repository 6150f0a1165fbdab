import type { Translate } from '../app/i18n/index.ts';

const KNOWN = ['network', 'disk', 'database', 'keyboard', 'speakers', 'burner'] as const;

/** A device in the player's language. Those of recorded programs and of players' own files are called what they call them. */
export function deviceName(name: string, t: Translate): string {
  const known = KNOWN.find((one) => one === name);
  return known === undefined ? name : t(`board.device.${known}`);
}
