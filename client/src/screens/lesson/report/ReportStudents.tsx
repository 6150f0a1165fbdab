import type { LessonReport, ReportAnswer, ReportRound, ReportStudent } from '@timeslice/shared/protocol';
import { formatNumber } from '../../../app/format.ts';
import { titleOf } from './reportLevels.ts';
import { rt } from './reportText.ts';
import { runHash } from './useShownRun.ts';

/** Everybody with a column for each round, best first. */
export function ReportStudents({ report }: { readonly report: LessonReport }) {
  const { students, rounds, concepts } = report;
  const hasExit = concepts.some(({ after, inCode }) => after !== null || inCode !== null);
  return (
    <section class="panel report-students">
      <h2>{rt('students')}</h2>
      <div class="report-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{rt('column.place')}</th>
              <th scope="col">{rt('column.name')}</th>
              <th scope="col" class="is-number">
                {rt('column.total')}
              </th>
              {rounds.map(({ round, levelId }) => (
                <th scope="col" key={round} title={titleOf(levelId)}>
                  {rt('column.round', { number: round + 1 })}
                </th>
              ))}
              {hasExit && <th scope="col">{rt('column.exit')}</th>}
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <tr key={student.seat}>
                <td class="mono">{student.place ?? '–'}</td>
                <th scope="row">{student.alias}</th>
                <td class="mono is-number">{formatNumber(student.total)}</td>
                {rounds.map((round, index) => (
                  <td key={round.round}>
                    <RoundCell student={student} round={round} guess={student.guesses[index] ?? null} />
                  </td>
                ))}
                {hasExit && (
                  <td>
                    <Mark answer={student.exit[0]} what={rt('exitAgain')} />{' '}
                    <Mark answer={student.exit[1]} what={rt('exitCode')} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted no-print">{rt('legend')}</p>
    </section>
  );
}

interface RoundCellProps {
  readonly student: ReportStudent;
  readonly round: ReportRound;
  readonly guess: ReportAnswer;
}

function RoundCell({ student, round, guess }: RoundCellProps) {
  const run = student.runs.find((one) => one.round === round.round);
  if (!run) return <span class="muted">{rt('notPlayed')}</span>;
  const score = formatNumber(run.score);
  return (
    <>
      <a
        class="report-score mono"
        href={runHash(round.round, student.seat)}
        aria-label={rt('watch', { alias: student.alias, number: round.round + 1, score })}
      >
        {score}
      </a>{' '}
      <Mark answer={guess} what={rt('guess')} />
      {run.flags.map((flag) => (
        <span key={flag} class="report-flag">
          {rt(`flag.${flag}`)}
        </span>
      ))}
    </>
  );
}

function Mark({ answer, what }: { readonly answer: ReportAnswer; readonly what: string }) {
  if (answer === null) return null;
  const text = `${what}: ${rt(answer.right ? 'right' : 'wrong')}`;
  return (
    <span class={answer.right ? 'report-right' : 'report-wrong'} role="img" aria-label={text} title={text}>
      {answer.right ? '✓' : '✗'}
    </span>
  );
}
