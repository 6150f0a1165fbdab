import { expect, test } from 'vitest';
import { paths, routeOf } from './router.ts';

test.each([
  [paths.home, { screen: 'home' }],
  [paths.play('one-key'), { screen: 'play', levelId: 'one-key' }],
  [paths.play('a/b'), { screen: 'play', levelId: 'a/b' }],
  [paths.sandbox, { screen: 'sandbox' }],
  [paths.playSandbox('beat-make'), { screen: 'playSandbox', levelId: 'beat-make' }],
  [paths.openRace, { screen: 'openRace' }],
  [paths.race('482913'), { screen: 'race', code: '482913' }],
  ['/race/482913/', { screen: 'race', code: '482913' }],
  [paths.openLesson, { screen: 'openLesson' }],
  [paths.host('482913'), { screen: 'host', code: '482913' }],
  [paths.projector('482913'), { screen: 'projector', code: '482913' }],
  ['/screen', { screen: 'notFound', path: '/screen' }],
  [paths.settings, { screen: 'settings' }],
  ['/play', { screen: 'notFound', path: '/play' }],
  ['/play/one-key/more', { screen: 'notFound', path: '/play/one-key/more' }],
  ['/nowhere', { screen: 'notFound', path: '/nowhere' }],
  ['/play/%E0%A4%A', { screen: 'play', levelId: '%E0%A4%A' }],
])('%s leads where it should', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
