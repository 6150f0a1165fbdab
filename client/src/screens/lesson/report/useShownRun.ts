import { useSignal } from '@preact/signals';
import type { LessonReport, ReportRound, ReportRun, ReportStudent } from '@timeslice/shared/protocol';
import { useEffect } from 'preact/hooks';

export interface ShownRun {
  readonly student: ReportStudent;
  readonly round: ReportRound;
  readonly run: ReportRun;
}

/** The address of a run on the page of its report: the way back closes it. */
export const runHash = (round: number, seat: number): string => `#run-${round + 1}-${seat}`;

/** The run that the address names, if the report has it. */
export function useShownRun({ students, rounds }: LessonReport): ShownRun | null {
  const hash = useSignal(location.hash);
  useEffect(() => {
    const read = () => {
      hash.value = location.hash;
    };
    addEventListener('hashchange', read);
    addEventListener('popstate', read);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('popstate', read);
    };
  }, [hash]);
  const [, number, seat] = /^#run-(\d+)-(\d+)$/.exec(hash.value) ?? [];
  const student = students.find((one) => one.seat === Number(seat));
  const round = rounds.find((one) => one.round + 1 === Number(number));
  const run = student?.runs.find((one) => one.round === round?.round);
  return student && round && run ? { student, round, run } : null;
}
