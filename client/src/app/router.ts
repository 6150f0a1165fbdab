/** Addresses of the page. Plain paths over the History API; the server answers every one of them with the same page. */
import { computed, signal } from '@preact/signals';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'play'; readonly levelId: string }
  | { readonly screen: 'sandbox' }
  | { readonly screen: 'night' }
  | { readonly screen: 'lab' }
  | { readonly screen: 'playSandbox'; readonly levelId: string }
  | { readonly screen: 'mastery' }
  | { readonly screen: 'masteryOf'; readonly levelId: string }
  | { readonly screen: 'openRace' }
  | { readonly screen: 'race'; readonly code: string }
  | { readonly screen: 'openLesson' }
  | { readonly screen: 'host'; readonly code: string }
  | { readonly screen: 'projector'; readonly code: string }
  | { readonly screen: 'report'; readonly code: string }
  | { readonly screen: 'plan'; readonly preset: string }
  | { readonly screen: 'data' }
  | { readonly screen: 'codex' }
  | { readonly screen: 'concept'; readonly id: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'notFound'; readonly path: string };

export const paths = {
  home: '/',
  play: (levelId: string) => `/play/${encodeURIComponent(levelId)}`,
  sandbox: '/sandbox',
  lab: '/lab',
  /** With `?seed=` a certain night. */
  night: '/night',
  playSandbox: (levelId: string) => `/sandbox/${encodeURIComponent(levelId)}`,
  mastery: '/mastery',
  /** What a level is about, apart from playing it. */
  masteryOf: (levelId: string) => `/mastery/${encodeURIComponent(levelId)}`,
  openRace: '/race',
  race: (code: string) => `/race/${encodeURIComponent(code)}`,
  openLesson: '/host',
  host: (code: string) => `/host/${encodeURIComponent(code)}`,
  /** With the projector's key behind a `#`. */
  projector: (code: string) => `/screen/${encodeURIComponent(code)}`,
  /** What a lesson came to, for whoever led it. */
  report: (code: string) => `/report/${encodeURIComponent(code)}`,
  /** A page to prepare a lesson of this preset with. */
  plan: (preset: string) => `/plan/${encodeURIComponent(preset)}`,
  /** Every field that is stored. */
  data: '/data',
  codex: '/codex',
  concept: (id: string) => `/codex/${encodeURIComponent(id)}`,
  settings: '/settings',
} as const;

export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (parts.length > 2) return { screen: 'notFound', path };
  if (first === undefined) return { screen: 'home' };
  if (first === 'night' && second === undefined) return { screen: 'night' };
  if (first === 'lab' && second === undefined) return { screen: 'lab' };
  if (first === 'settings' && second === undefined) return { screen: 'settings' };
  if (first === 'play' && second !== undefined) return { screen: 'play', levelId: decode(second) };
  if (first === 'sandbox') {
    return second === undefined ? { screen: 'sandbox' } : { screen: 'playSandbox', levelId: decode(second) };
  }
  if (first === 'codex') return second === undefined ? { screen: 'codex' } : { screen: 'concept', id: decode(second) };
  if (first === 'mastery') {
    return second === undefined ? { screen: 'mastery' } : { screen: 'masteryOf', levelId: decode(second) };
  }
  if (first === 'race') return second === undefined ? { screen: 'openRace' } : { screen: 'race', code: decode(second) };
  if (first === 'host') {
    return second === undefined ? { screen: 'openLesson' } : { screen: 'host', code: decode(second) };
  }
  if (first === 'report' && second !== undefined) return { screen: 'report', code: decode(second) };
  if (first === 'plan' && second !== undefined) return { screen: 'plan', preset: decode(second) };
  if (first === 'data' && second === undefined) return { screen: 'data' };
  if (first === 'screen' && second !== undefined) return { screen: 'projector', code: decode(second) };
  return { screen: 'notFound', path };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape is no reason for a blank page: it is looked up as it stands, and not found.
    return part;
  }
}

const path = signal(location.pathname);
export const route = computed(() => routeOf(path.value));

addEventListener('popstate', () => {
  path.value = location.pathname;
});

export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  if (to === path.value) return;
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path.value = to;
  scrollTo(0, 0);
}

/** For <a href>: stays in the page on a plain click, and leaves new tabs and the like to the browser. */
export function onLinkClick(event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}
