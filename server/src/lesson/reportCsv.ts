/** The report as a table: a row for every student and round. Whole numbers only, which every language writes the same. */
import { levelById } from '@timeslice/shared/content';
import type {
  LessonReport,
  Locale,
  ReportAnswer,
  ReportRound,
  ReportRun,
  ReportSeparator,
  ReportStudent,
} from '@timeslice/shared/protocol';

type Cell = string | number | null;

interface Row {
  readonly report: LessonReport;
  readonly student: ReportStudent;
  readonly round: ReportRound;
  /** Place of the round in the report. */
  readonly index: number;
  /** Null: took no part in the round. */
  readonly run: ReportRun | null;
  readonly locale: Locale;
}

interface Column {
  readonly en: string;
  readonly ru: string;
  readonly cell: (row: Row) => Cell;
}

const yes = (is: boolean | undefined): Cell => (is === undefined ? null : Number(is));
const right = (answer: ReportAnswer | undefined): Cell => yes(answer?.right);

/** 1 is yes, so that means and sums of a column mean something. */
const COLUMNS: readonly Column[] = [
  { en: 'Student', ru: 'Ученик', cell: ({ student }) => student.alias },
  { en: 'Seat', ru: 'Место в списке', cell: ({ student }) => student.seat },
  { en: 'Round', ru: 'Раунд', cell: ({ round }) => round.round + 1 },
  {
    en: 'Level',
    ru: 'Уровень',
    cell: ({ round, locale }) => levelById(round.levelId)?.texts[locale].title ?? round.levelId,
  },
  { en: 'Played', ru: 'Играл', cell: ({ run }) => yes(run !== null) },
  { en: 'Score', ru: 'Счёт', cell: ({ run }) => run?.score ?? null },
  { en: 'Points', ru: 'Очки', cell: ({ run }) => run?.points ?? null },
  { en: 'Points in all', ru: 'Очки за урок', cell: ({ student }) => student.total },
  { en: 'Place', ru: 'Итоговое место', cell: ({ student }) => student.place },
  { en: 'Wall time, ms of play', ru: 'Время по часам, мс игры', cell: ({ run }) => run?.wall ?? null },
  { en: 'CPU time, ms of play', ru: 'Процессорное время, мс игры', cell: ({ run }) => run?.cpu ?? null },
  { en: 'Useful work, ms of play', ru: 'Полезная работа, мс игры', cell: ({ run }) => run?.useful ?? null },
  { en: 'Overhead, ms of play', ru: 'Накладные расходы, мс игры', cell: ({ run }) => run?.overhead ?? null },
  { en: 'Context switches', ru: 'Переключения контекста', cell: ({ run }) => run?.switches ?? null },
  { en: 'Waited for the GIL, ms of play', ru: 'Ожидание GIL, мс игры', cell: ({ run }) => run?.gilWait ?? null },
  {
    en: 'Prediction right (1 = yes)',
    ru: 'Прогноз верен (1 = да)',
    cell: ({ student, index }) => right(student.guesses[index]),
  },
  {
    en: 'Same question at the end right (1 = yes)',
    ru: 'Тот же вопрос в конце: верно (1 = да)',
    cell: ({ report, student, round }) => (conceptOf(report, round)?.after ? right(student.exit[0]) : null),
  },
  {
    en: 'Question about real code right (1 = yes)',
    ru: 'Вопрос о настоящем коде: верно (1 = да)',
    cell: ({ report, student, round }) => (conceptOf(report, round)?.inCode ? right(student.exit[1]) : null),
  },
  { en: 'Behind the clock, ms', ru: 'Отставание от часов, мс', cell: ({ run }) => run?.slack ?? null },
  { en: 'Came late (1 = yes)', ru: 'Опоздал (1 = да)', cell: ({ run }) => yes(run?.flags.includes('late')) },
  { en: 'Unranked (1 = yes)', ru: 'Вне зачёта (1 = да)', cell: ({ run }) => yes(run?.flags.includes('unranked')) },
  {
    en: 'Away at the end (1 = yes)',
    ru: 'Не на связи в конце (1 = да)',
    cell: ({ run }) => yes(run?.flags.includes('left')),
  },
];

const conceptOf = ({ concepts }: LessonReport, { round }: ReportRound) => concepts.find((one) => one.round === round);

/** What begins a formula, maybe behind spaces or quotes. Spreadsheets in Japanese read the full-width forms as well. */
const BEGINS = String.raw`(?=[\s"]*[=+\-@\t\r\0＝＋－＠])`;
const FIRST = new RegExp(`^${BEGINS}`);
const INNER = new RegExp(`([,;\\t\\r\\n|])${BEGINS}`, 'g');

export interface CsvOptions {
  readonly separator: ReportSeparator;
  readonly locale: Locale;
}

/** UTF-8; lines end with CR LF (RFC 4180). With semicolons it begins with a byte order mark. */
export function reportCsv(report: LessonReport, { separator, locale }: CsvOptions): string {
  const rows = report.students.flatMap((student) =>
    report.rounds.map((round, index) => {
      const run = student.runs.find((one) => one.round === round.round) ?? null;
      const row: Row = { report, student, round, index, run, locale };
      return COLUMNS.map(({ cell }) => cell(row));
    }),
  );
  const mark = separator === 'semicolon' ? '\uFEFF' : '';
  const by = separator === 'semicolon' ? ';' : ',';
  const lines = [COLUMNS.map((column) => column[locale]), ...rows].map((cells) => cells.map(csvCell).join(by));
  return `${mark}${lines.join('\r\n')}\r\n`;
}

/**
 * A value as it may stand in a file that somebody opens in a spreadsheet. Excel, LibreOffice and Google Sheets take a
 * text for a formula by its first character; a program that splits lines at another separator than ours takes for a
 * first character what stands behind it. An apostrophe before it keeps it a text (ASVS 1.2.10).
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(INNER, "$1'").replace(FIRST, "'");
  return /[",;\t\r\n|']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
