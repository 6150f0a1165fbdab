import { expect, test } from 'vitest';
import { isOriginAllowed, reachableOrigins } from './origins.ts';

test.each([
  ['no browser', undefined, 'game.example', true],
  ['the page itself', 'http://192.168.1.5:2567', '192.168.1.5:2567', true],
  ['the public address, from behind a proxy', 'https://timeslice.example', '10.0.0.1:2567', true],
  ['the development server', 'http://localhost:5173', 'localhost:2567', true],
  ['the development server by number', 'http://127.0.0.1:5173', 'localhost:2567', true],
  ['the development server from a phone', 'http://192.168.1.5:5173', '192.168.1.5:2567', true],
  ['another site', 'https://elsewhere.example', 'game.example', false],
  ['another site on this machine, asking a public server', 'http://localhost:5173', 'game.example', false],
  ['a sandboxed page', 'null', 'game.example', false],
])('C22 %s', (_, origin, host, allowed) => {
  expect(isOriginAllowed(origin, host, 'https://timeslice.example/')).toBe(allowed);
});

test('PUBLIC_URL comes first, then the addresses of the machine', () => {
  const origins = reachableOrigins({ address: '::', port: 2567 }, 'https://timeslice.example/');
  expect(origins[0]).toBe('https://timeslice.example');
  for (const origin of origins.slice(1)) expect(URL.parse(origin)).toMatchObject({ port: '2567', protocol: 'http:' });
});

test('a server that listens at one address is reached there and nowhere else', () => {
  expect(reachableOrigins({ address: '127.0.0.1', port: 80 })).toEqual(['http://127.0.0.1:80']);
  expect(reachableOrigins({ address: '::1', port: 2567 })).toEqual(['http://[::1]:2567']);
});
