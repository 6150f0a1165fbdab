import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { localeChoice } from '../../app/settings.ts';
import { digitsOf, JoinByCode } from './JoinByCode.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));
}

async function enter(code: string): Promise<HTMLInputElement> {
  localeChoice.value = 'en';
  render(<JoinByCode />);
  const field = screen.getByLabelText<HTMLInputElement>('Got a code?');
  fireEvent.input(field, { target: { value: code } });
  fireEvent.submit(field.form as HTMLFormElement);
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  return field;
}

test.each([
  ['482 913', '482913'],
  ['https://play.example/race/482913', '482913'],
  ['4829137', '482913'],
  ['code', ''],
])('%s is taken as the code %s', (text, code) => {
  expect(digitsOf(text)).toBe(code);
});

test('a short code is refused before anything is asked', async () => {
  vi.stubGlobal('fetch', () => {
    throw new Error('nothing should be asked');
  });
  const field = await enter('12');
  expect(screen.getByRole('alert').textContent).toBe('A race code is six digits.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('what the server says about a code stands at the field', async () => {
  answer(404, { error: { code: 'unknown-code', field: 'code', message: 'no race' } });
  await enter('000000');
  expect(screen.getByRole('alert').textContent).toBe('There is no race or lesson with this code.');
});

test('a full race is refused at the field', async () => {
  answer(200, { code: '482913', roomId: 'r', level: 'l', phase: 'lobby', seats: 2, maxSeats: 2 });
  await enter('482913');
  expect(screen.getByRole('alert').textContent).toBe('Every seat is taken.');
});

test('a server that does not answer, or is another one, is said to be out of reach', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>captive portal</html>', { status: 200 })));
  await enter('482913');
  expect(screen.getByRole('alert').textContent).toContain('does not answer');
});
