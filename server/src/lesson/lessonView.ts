/** `LessonState` of the protocol, as the schema that Colyseus sends in deltas. */
import { type SchemaType, schema, t } from '@colyseus/schema';
import type { Hold, LessonPhase } from '@timeslice/shared/protocol';

const RoundView = schema({ levelId: t.string().default(''), weight: t.number().default(100) }, 'LessonRound');

export const LessonView = schema(
  {
    code: t.string().default(''),
    phase: t.string<LessonPhase>().default('lobby'),
    round: t.number().default(0),
    rounds: t.array(RoundView),
    startsAt: t.number().default(0),
    deadline: t.number().default(0),
    hold: t.string<Hold>().default(''),
    heldAt: t.number().default(0),
    locked: t.boolean().default(false),
    lateJoin: t.boolean().default(true),
    namesHidden: t.boolean().default(false),
    freeNames: t.boolean().default(false),
    hosts: t.number().default(0),
    seats: t.number().default(0),
    connected: t.number().default(0),
    done: t.number().default(0),
    poll: t.array('number'),
    degraded: t.boolean().default(false),
  },
  'Lesson',
);
export type LessonView = SchemaType<typeof LessonView>;

export function addRound(view: LessonView, levelId: string, weight: number): void {
  const round = new RoundView();
  Object.assign(round, { levelId, weight });
  view.rounds.push(round);
}
