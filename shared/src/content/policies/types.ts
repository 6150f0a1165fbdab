import type { Command, Machine, Tick } from '../../engine/index.ts';

/** An integer that a policy can be given. */
export interface IntegerParam {
  readonly kind: 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** One sentence; ticks are named where it is in ticks. */
  readonly doc: string;
}

/** One of several words that a policy can be given. */
export interface ChoiceParam {
  readonly kind: 'choice';
  readonly default: string;
  readonly values: readonly string[];
  readonly doc: string;
}

export type ParamSpec = IntegerParam | ChoiceParam;
export type ParamSpecs = Readonly<Record<string, ParamSpec>>;
export type Params = Readonly<Record<string, number | string>>;

/** What a policy does at one tick. The object and its list belong to the seat and are filled anew by the next `decide`. */
export interface Decision {
  readonly commands: readonly Command[];
  /**
   * When the seat wants to be asked again even if nothing happens until then. The present tick: at once, as soon as these
   * commands have been given, because the next decision depends on what they did. Absent or NEVER: when something happens.
   */
  readonly wakeAt?: Tick;
}

/** A policy at the controls of one machine, in the place of a player: it reads the machine, and only gives commands. */
export interface PolicySeat {
  /**
   * Called with the machine standing between P5 and P6 of a tick at which something happened, at tick 0 first, and at
   * `wakeAt`. Calls at other ticks do no harm. All commands of a decision are given at this tick, in their order.
   */
  decide(machine: Machine): Decision;
}

export interface Policy {
  /** As `--policy` takes it. */
  readonly name: string;
  /** One paragraph: how it decides. */
  readonly doc: string;
  /** Where it is described. */
  readonly source: string;
  readonly params: ParamSpecs;
  /** Takes the seat of a fresh machine. `params` are complete and in range: what `resolveParams` returns. */
  start(machine: Machine, params: Params): PolicySeat;
}
