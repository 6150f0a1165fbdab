/**
 * The process list: a terminal that shows the machine as the OS sees it. Its rows are written by hand a few times a
 * second; pointing at one lights its tasks up on the board, pressing it takes one.
 */
import type { Machine } from '@timeslice/shared/engine';
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import type { Desk } from '../input/desk.ts';
import { partsOf, runPs, wantsThreads } from '../session/ps/psCommand.ts';
import { psColumns, psHeader, psLine } from '../session/ps/psFormat.ts';
import { freePid, psRows } from '../session/ps/psRows.ts';

export interface ListHandle {
  /** Writes the rows anew if they are due. */
  update(nowMs: number, force?: boolean): void;
}

/** As fast as figures can be read. */
const EVERY_MS = 250;
/** Characters that the wider form takes before the command, and what the command needs. */
const WIDE_FROM = 48;

interface PlayListProps {
  readonly desk: Desk;
  readonly handle: Ref<ListHandle>;
}

export function PlayList({ desk, handle }: PlayListProps) {
  const input = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const writtenMs = useRef(0);

  const write = (): void => {
    const { machine } = desk;
    const command = input.current?.value ?? '';
    const columns = psColumns(machine, wantsThreads(command), charsIn(body.current, ruler.current) >= WIDE_FROM);
    const { lines, error } = runPs(
      command,
      psRows(machine, columns.threads),
      (row) => psLine(columns, row),
      freePid(machine),
    );
    if (head.current) head.current.textContent = psHeader(columns);
    if (!body.current) return;
    const shown = error === null ? lines : [{ text: error, tasks: [] }];
    fill(body.current, shown, desk);
    body.current.dataset.empty = String(shown.length === 0);
  };

  useImperativeHandle(handle, () => ({
    update(nowMs, force = false) {
      if (!force && nowMs - writtenMs.current < EVERY_MS) return;
      writtenMs.current = nowMs;
      write();
    },
  }));

  useEffect(() => {
    write();
    const stopListening = listen(body.current, desk);
    // What the board points at is marked here, and the other way round.
    const stopMarking = desk.subscribe((event) => {
      if (event.type === 'looked' || event.type === 'selected') mark(body.current, desk);
    });
    return () => {
      stopListening();
      stopMarking();
      desk.look([]);
    };
  }, [desk]);

  return (
    <section class="play-list" aria-label={t('play.list.title')}>
      <label class="play-list-prompt">
        <span aria-hidden="true">$</span>
        <input
          ref={input}
          type="text"
          value={firstCommand(desk.machine)}
          aria-label={t('play.list.field')}
          title={t('play.list.legend')}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="done"
          maxLength={100}
          onInput={write}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      <p class="play-list-head" ref={head} title={t('play.list.legend')} />
      <div class="play-list-rows" ref={body} data-nothing={t('play.list.empty')} />
      <span class="play-list-ruler" ref={ruler} aria-hidden="true">
        0000000000
      </span>
    </section>
  );
}

/** Rows come and go, so the list listens for them: pointing at one or focusing it looks, pressing it takes. */
function listen(body: HTMLElement | null, desk: Desk): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const look = (event: Event) => desk.look(tasksAt(event.target));
  const lookAway = () => desk.look([]);
  body?.addEventListener('pointerover', look, { signal });
  body?.addEventListener('pointerleave', lookAway, { signal });
  body?.addEventListener('focusin', look, { signal });
  body?.addEventListener('focusout', lookAway, { signal });
  body?.addEventListener('click', (event) => pick(desk, tasksAt(event.target)), { signal });
  return () => stop.abort();
}

/** Threads are listed from the start where a process has several. */
function firstCommand(machine: Machine): string {
  const hasThreads = machine.processes.some(({ tasks }) => tasks.length > 1 && !tasks[0]?.green);
  return hasThreads ? 'ps aux -L' : (partsOf('')[0] ?? '');
}

function charsIn(body: HTMLElement | null, ruler: HTMLElement | null): number {
  const width = ruler?.offsetWidth ?? 0;
  return body && width > 0 ? (body.clientWidth / width) * 10 : WIDE_FROM;
}

/** As many rows as there are lines; only what differs is written. */
function fill(body: HTMLElement, lines: readonly { text: string; tasks: readonly number[] }[], desk: Desk): void {
  while (body.childElementCount > lines.length) body.lastElementChild?.remove();
  lines.forEach(({ text, tasks }, index) => {
    const row = (body.children[index] ?? body.appendChild(newRow())) as HTMLButtonElement;
    if (row.textContent !== text) row.textContent = text;
    const ids = tasks.join(' ');
    if (row.dataset.tasks !== ids) row.dataset.tasks = ids;
  });
  mark(body, desk);
}

function newRow(): HTMLButtonElement {
  const row = document.createElement('button');
  row.type = 'button';
  row.className = 'play-list-row';
  return row;
}

const tasksOf = (row: HTMLElement): number[] => (row.dataset.tasks ? row.dataset.tasks.split(' ').map(Number) : []);

function tasksAt(target: EventTarget | null): number[] {
  const row = target instanceof Element ? target.closest<HTMLElement>('.play-list-row') : null;
  return row ? tasksOf(row) : [];
}

function mark(body: HTMLElement | null, desk: Desk): void {
  for (const row of body?.children ?? []) {
    if (!(row instanceof HTMLElement)) continue;
    const tasks = tasksOf(row);
    const isLooked = tasks.some((id) => desk.looked.includes(id));
    row.classList.toggle('is-looked', isLooked);
    row.classList.toggle(
      'is-picked',
      tasks.some((id) => desk.isSelected(id)),
    );
  }
}

/** The first of the row's tasks that can be put somewhere. */
function pick(desk: Desk, tasks: readonly number[]): void {
  const states = tasks.map((id) => desk.machine.taskById.get(id));
  const task = states.find((one) => one?.state === 'ready') ?? states.find((one) => one?.state === 'running');
  if (task) desk.pick(task.id);
}
