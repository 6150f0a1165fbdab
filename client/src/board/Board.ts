/** The board while it is on screen: brings machine, layout, pictures and gestures together, once per frame. */
import type { RefusalCode } from '@timeslice/shared/engine';
import type { Desk, DeskEvent } from '../input/desk.ts';
import type { Session } from '../session/types.ts';
import { Art } from './art/art.ts';
import { skinOf } from './art/skin.ts';
import { measure, screenDpr, wordsFor } from './boardSetup.ts';
import { Coach } from './coach.ts';
import { Effects } from './effects.ts';
import type { BoardFrame } from './frame.ts';
import { GilKeys } from './gilKeys.ts';
import type { BoardOptions } from './index.ts';
import type { BoardLayout } from './layout/boardLayout.ts';
import { dropTest, hitTest } from './layout/hit.ts';
import { wordRoom } from './layout/laneLayout.ts';
import { contains } from './layout/rect.ts';
import { Mirror } from './mirror.ts';
import { Moments } from './moments.ts';
import { Movers } from './motion.ts';
import { Pointer } from './pointer.ts';
import { listenToPointer } from './pointerEvents.ts';
import type { Stage } from './scenes/stage.ts';
import { Happenings, longestTape, type Structure, structureOf } from './structure.ts';
import type { BoardTexts } from './texts.ts';
import { drawFront } from './views/frontView.ts';
import { drawGantt } from './views/ganttView.ts';
import { drawGround } from './views/groundView.ts';
import { drawHistory } from './views/historyView.ts';
import { drawLanes } from './views/laneView.ts';
import { drawPlaces } from './views/placesView.ts';
import { prewarm } from './views/prewarm.ts';
import { drawTokens } from './views/tokensView.ts';
import { drawTray } from './views/trayView.ts';

const MIRROR_EVERY_MS = 100;
/** Pictures for later are painted when nothing moves, or this long after the board has been drawn anew. */
const WARM_WITHIN_MS = 500;

export class Board {
  readonly #host: HTMLElement;
  readonly #stage: Stage;
  readonly #mirror: Mirror;
  readonly #pointer: Pointer;
  readonly #movers = new Movers();
  readonly #keys = new GilKeys();
  readonly #effects = new Effects();
  readonly #coach = new Coach();
  readonly #moments = new Moments(this.#effects, (moment) => this.#options.onMoment?.(moment));
  readonly #happenings = new Happenings();
  readonly #ends: (() => void)[] = [];
  #options: BoardOptions;
  #layout: BoardLayout;
  #art: Art;
  #texts: BoardTexts;
  #structure: Structure;
  #longestTape = 1;
  #patience = false;
  #tasks = -1;
  #looked: ReadonlySet<number> = new Set();
  /** Everything has to be drawn anew: size, theme, language, another run. */
  #stale = true;
  /** What a gesture changes has to be drawn anew: selection, hover, drag. */
  #touched = true;
  #mirrorStale = true;
  #mirroredMs = 0;
  #lastTick = -1;
  #wasActive = false;
  /** When the board was drawn anew, until the pictures that it may need later have been painted too. */
  #coldSince: number | null = null;
  #pointAt = { x: 0, y: 0 };

  constructor(host: HTMLElement, stage: Stage, options: BoardOptions) {
    this.#host = host;
    this.#stage = stage;
    this.#options = options;
    this.#layout = measure(this.#host, this.#session.level, this.#options.dock);
    this.#art = this.#paintBox();
    this.#texts = wordsFor(this.#options);
    this.#structure = structureOf(this.#machine, this.#layout, this.#isPlain);
    this.#mirror = new Mirror(host);
    this.#pointer = this.#makePointer();
    this.#ends.push(listenToPointer(stage.canvas, host, this.#pointer));
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(host);
    this.#ends.push(() => observer.disconnect());
    this.#attach();
    this.#resize();
  }

  get #desk(): Desk {
    return this.#options.desk;
  }

  get #session(): Session {
    return this.#options.desk.session;
  }

  get #isPlain(): boolean {
    return this.#session.level.view.cards === 'plain';
  }

  get #machine() {
    return this.#session.run.machine;
  }

  /** Changes some of the options: theme, language, motion, or the desk (and with it the session). */
  set(options: Partial<BoardOptions>): void {
    const deskChanged = options.desk !== undefined && options.desk !== this.#options.desk;
    this.#options = { ...this.#options, ...options };
    this.#texts = wordsFor(this.#options);
    if (deskChanged) this.#attach();
    this.#resize();
    this.#restyle();
  }

  /** Draws what has changed since the last call. Call once per animation frame, after the session's own `frame`. */
  frame(nowMs: number): void {
    const { run } = this.#session;
    const happened = this.#happenings.changed(run.machine, run.log.length);
    if (happened || this.#stale) {
      this.#measureTasks();
      this.#structure = structureOf(run.machine, this.#layout, this.#isPlain);
      this.#desk.refresh();
    }
    const frame = this.#frameAt(nowMs);
    this.#warm(frame);
    const moved = run.tick !== this.#lastTick;
    this.#lastTick = run.tick;
    const restructured = happened || this.#stale;
    this.#movers.update(frame, restructured, this.#moments.watch(frame));
    this.#keys.update(frame, () => this.#moments.keyTaken());
    this.#moments.prices(frame);
    if (restructured || this.#touched) {
      this.#drawSettled(frame);
      this.#mirrorStale = true;
    }
    this.#updateMirror(frame);
    const active = this.#movers.moving || this.#keys.moving || this.#effects.active || this.#coach.active;
    // One frame more than the last motion, so that what has ended is wiped away.
    if (restructured || moved || this.#touched || active || this.#wasActive) this.#drawMoving(frame);
    this.#wasActive = active;
    this.#stale = false;
    this.#touched = false;
  }

  /** The first frame does not wait for pictures that it does not show. */
  #warm(frame: BoardFrame): void {
    if (this.#stale) this.#coldSince = frame.nowMs;
    else if (this.#coldSince !== null && (!this.#wasActive || frame.nowMs - this.#coldSince > WARM_WITHIN_MS)) {
      this.#coldSince = null;
      prewarm(frame);
      this.#art.settle();
    }
  }

  /** Paints all pictures anew: the faces have come. */
  repaint(): void {
    this.#restyle();
  }

  coach(on: boolean): void {
    if (on) this.#coach.start();
    else this.#coach.stop();
    this.#touched = true;
  }

  cancelDrag(): boolean {
    if (!this.#pointer.drag) return false;
    this.#pointer.cancel();
    return true;
  }

  destroy(): void {
    for (const end of this.#ends) end();
    this.#detach();
    this.#mirror.destroy();
    this.#stage.destroy();
  }

  /** The list of buttons follows the board closely enough for people and readers, not with every event. */
  #updateMirror(frame: BoardFrame): void {
    const isDue = this.#stale || this.#touched || frame.nowMs - this.#mirroredMs >= MIRROR_EVERY_MS;
    if (!this.#mirrorStale || !isDue) return;
    this.#mirrorStale = false;
    this.#mirroredMs = frame.nowMs;
    this.#mirror.update(frame, this.#options.t);
  }

  #drawSettled(frame: BoardFrame): void {
    const { layers } = this.#stage;
    if (this.#stale) drawGround(layers.ground, frame);
    drawLanes(layers.lanes, frame);
    drawTray(layers.tray, frame);
  }

  #drawMoving(frame: BoardFrame): void {
    const { layers } = this.#stage;
    layers.gantt.begin();
    drawGantt(layers.gantt, frame);
    drawHistory(layers.gantt, frame);
    layers.gantt.end();
    drawPlaces(layers.places, frame);
    drawTokens(layers.tokens, frame, this.#movers, this.#keys, this.#effects);
    drawFront(layers.front, frame, this.#effects, this.#coach);
    this.#art.flush();
    this.#stage.render(frame.nowMs);
  }

  #frameAt(nowMs: number): BoardFrame {
    const { run, timeline, level, ghost } = this.#session;
    const { keys, reducedMotion } = this.#options;
    return {
      machine: run.machine,
      timeline,
      ghost,
      layout: this.#layout,
      art: this.#art,
      ...this.#structure,
      desk: this.#desk,
      texts: this.#texts,
      keys,
      patience: this.#patience,
      wholeTape: level.view.tape === 'whole',
      plain: this.#isPlain,
      idleMatters: level.accents.includes('idle'),
      longestTape: this.#longestTape,
      hover: this.#pointer.hover,
      drag: this.#pointer.drag,
      looked: this.#looked,
      nowMs,
      reducedMotion,
    };
  }

  #paintBox(): Art {
    const dpr = screenDpr();
    return new Art(this.#stage.newPages(), skinOf(this.#options.theme, dpr, this.#layout.u));
  }

  #resize(): void {
    this.#layout = measure(this.#host, this.#session.level, this.#options.dock);
    const { width, height } = this.#layout.needs;
    this.#stage.resize(width, height, screenDpr());
    const { dock, lanes, u } = this.#layout;
    this.#options.onDock({ ...dock, word: lanes[0] ? wordRoom(lanes[0], u) : null });
    this.#restyle();
  }

  #restyle(): void {
    this.#art = this.#paintBox();
    this.#stage.background(this.#art.skin.palette.bg);
    this.#movers.clear();
    this.#keys.clear();
    this.#effects.clear();
    this.#stale = true;
  }

  #attach(): void {
    this.#detach();
    this.#subscriptions = [
      this.#session.subscribe((event) => {
        if (event.type !== 'replaced') return;
        this.#pointer.cancel();
        this.#stale = true;
      }),
      this.#desk.subscribe((event) => this.#onDesk(event)),
    ];
    this.#movers.clear();
    this.#keys.clear();
    this.#stale = true;
  }

  /** A job that is started brings tasks that were not there before. */
  #measureTasks(): void {
    const { tasks } = this.#machine;
    if (tasks.length === this.#tasks && !this.#stale) return;
    this.#tasks = tasks.length;
    this.#patience = tasks.some((task) => task.patience > 0);
    this.#longestTape = longestTape(tasks, this.#session.level.view.tape === 'whole');
  }

  #subscriptions: (() => void)[] = [];

  #detach(): void {
    for (const end of this.#subscriptions) end();
    this.#subscriptions = [];
  }

  #onDesk(event: DeskEvent): void {
    this.#touched = true;
    // What the pointer itself is over is marked already.
    if (event.type === 'looked') this.#looked = new Set(this.#pointer.hover ? [] : event.tasks);
    const nowMs = performance.now();
    if (event.type === 'performed') {
      if ('core' in event.intent) this.#effects.flash(event.intent.core, nowMs);
      this.#coach.stop();
    } else if (event.type === 'refused') {
      const { intent } = event;
      const core = 'core' in intent ? this.#machine.cores[intent.core] : undefined;
      const task = 'task' in intent ? intent.task : core?.current?.id;
      if (task !== undefined) this.#effects.shake(`task ${task}`, nowMs);
      this.#options.onRefused?.(event.code, this.#refusalPoint(event));
    }
  }

  /** Near the pointer when that is over the board; else at the core that the command was for. */
  #refusalPoint(event: DeskEvent & { type: 'refused'; code: RefusalCode }): { readonly x: number; readonly y: number } {
    const lane = 'core' in event.intent ? this.#layout.lanes[event.intent.core] : undefined;
    const { x, y } = this.#pointAt;
    if (!lane || contains(lane.panel, x, y)) return { x, y };
    return { x: lane.slot.x + lane.slot.w / 2, y: lane.slot.y };
  }

  #makePointer(): Pointer {
    const context = () => ({
      machine: this.#machine,
      layout: this.#layout,
      cells: this.#structure.cells,
      jobs: this.#structure.jobCells,
    });
    const board = this;
    return new Pointer({
      get desk() {
        return board.#desk;
      },
      hit: (x, y) => hitTest(context(), x, y),
      drop: (task, x, y) => dropTest(context(), task, x, y),
      changed: () => {
        this.#touched = true;
        this.#cursor();
      },
      released: (task, x, y) => this.#movers.dropped(task, x, y, performance.now()),
      at: (x, y) => {
        this.#pointAt = { x, y };
      },
    });
  }

  #cursor(): void {
    const { drag, hover } = this.#pointer;
    const grabs =
      hover?.type === 'card' || hover?.type === 'crowd' || hover?.type === 'queued' || hover?.type === 'running';
    const points =
      hover?.type === 'quantum' || hover?.type === 'job' || (hover?.type === 'lane' && this.#desk.hand !== null);
    this.#stage.canvas.style.cursor = drag ? 'grabbing' : grabs ? 'grab' : points ? 'pointer' : 'default';
  }
}
