/** What the player has chosen, kept in the browser; every part is a signal, so a change shows at once. */
import { computed, effect, signal } from '@preact/signals';
import type { ThemeName } from './palette.ts';
import { isRecord, readStored, writeStored } from './storage.ts';

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];
export const THEME_CHOICES = ['dark', 'light', 'system'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export const MOTION_CHOICES = ['system', 'reduced', 'full'] as const;
export type MotionChoice = (typeof MOTION_CHOICES)[number];

/**
 * Physical keys that the player has put in the place of the usual ones: by what they do (`pause`, `core:0`, `task:2`),
 * codes as in `KeyboardEvent.code`, with `Shift+` or `Control+` before them.
 */
export type KeyChoices = Readonly<Record<string, string>>;

interface Settings {
  /** null: as the browser says. */
  readonly locale: Locale | null;
  readonly theme: ThemeChoice;
  readonly motion: MotionChoice;
  /** Of the effects, 0–1. */
  readonly volume: number;
  /** Of the pulse that follows the cores, 0–1. */
  readonly pulseVolume: number;
  readonly muted: boolean;
  /** Tables and buttons in place of the drawn board. */
  readonly textMode: boolean;
  /** Solo play goes faster by itself while there is nothing to decide. */
  readonly speedUp: boolean;
  /** Solo play pauses by itself when a core falls idle and there is something ready for it. */
  readonly pauseOnIdle: boolean;
  readonly keys: KeyChoices;
}

const KEY = 'settings';
const DEFAULTS: Settings = {
  locale: null,
  theme: 'dark',
  motion: 'system',
  volume: 0.6,
  pulseVolume: 0.3,
  muted: false,
  textMode: false,
  speedUp: true,
  pauseOnIdle: false,
  keys: {},
};

const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

/** A single field of the wrong kind falls back to its default; what is not an object at all is unreadable. */
export function parseSettings(json: unknown): Settings | null {
  if (!isRecord(json)) return null;
  return {
    locale: LOCALES.find((locale) => locale === json.locale) ?? null,
    theme: oneOf(THEME_CHOICES, json.theme, DEFAULTS.theme),
    motion: oneOf(MOTION_CHOICES, json.motion, DEFAULTS.motion),
    volume: shareOf(json.volume, DEFAULTS.volume),
    pulseVolume: shareOf(json.pulseVolume, DEFAULTS.pulseVolume),
    muted: json.muted === true,
    textMode: json.textMode === true,
    speedUp: json.speedUp !== false,
    pauseOnIdle: json.pauseOnIdle === true,
    keys: isRecord(json.keys) ? keyChoicesOf(json.keys) : DEFAULTS.keys,
  };
}

const shareOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : otherwise;

const keyChoicesOf = (json: Record<string, unknown>): KeyChoices =>
  Object.fromEntries(Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const stored = readStored(KEY, parseSettings) ?? DEFAULTS;

export const localeChoice = signal(stored.locale);
export const themeChoice = signal(stored.theme);
export const motionChoice = signal(stored.motion);
export const volume = signal(stored.volume);
export const pulseVolume = signal(stored.pulseVolume);
export const muted = signal(stored.muted);
export const textMode = signal(stored.textMode);
export const speedUp = signal(stored.speedUp);
export const pauseOnIdle = signal(stored.pauseOnIdle);
export const keyChoices = signal(stored.keys);

/** A media query as a signal; false where the browser cannot say. */
function media(query: string) {
  const list = typeof matchMedia === 'function' ? matchMedia(query) : null;
  const matches = signal(list?.matches ?? false);
  list?.addEventListener('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}

const systemIsLight = media('(prefers-color-scheme: light)');
const systemReducesMotion = media('(prefers-reduced-motion: reduce)');

const browserLocale = (): Locale => (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');

/** The language that is asked for. */
export const wantedLocale = computed<Locale>(() => localeChoice.value ?? browserLocale());
/** Those whose texts have been loaded. */
export const localesReady = signal<readonly Locale[]>([]);
/** The language in force: the one that is asked for, as soon as its texts are there. */
export const locale = computed<Locale>(() => {
  const ready = localesReady.value;
  return ready.includes(wantedLocale.value) ? wantedLocale.value : (ready[0] ?? wantedLocale.value);
});
/** The theme in force. */
export const theme = computed<ThemeName>(() => {
  if (themeChoice.value !== 'system') return themeChoice.value;
  return systemIsLight.value ? 'light' : 'dark';
});
export const reducedMotion = computed(() =>
  motionChoice.value === 'system' ? systemReducesMotion.value : motionChoice.value === 'reduced',
);

/** Keeps the choices and puts them on <html>. Returns a function that stops it. */
export function applySettings(): () => void {
  const stops = [
    effect(() => {
      const settings: Settings = {
        locale: localeChoice.value,
        theme: themeChoice.value,
        motion: motionChoice.value,
        volume: volume.value,
        pulseVolume: pulseVolume.value,
        muted: muted.value,
        textMode: textMode.value,
        speedUp: speedUp.value,
        pauseOnIdle: pauseOnIdle.value,
        keys: keyChoices.value,
      };
      writeStored(KEY, settings);
    }),
    effect(() => {
      const root = document.documentElement;
      root.lang = locale.value;
      root.dataset.theme = theme.value;
      root.dataset.motion = reducedMotion.value ? 'reduced' : 'full';
      const bar = document.querySelector('meta[name="theme-color"]');
      bar?.setAttribute('content', getComputedStyle(root).getPropertyValue('--bg').trim());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
