/** The class: seats, their names and what else is known of each. Nothing of it tells who a student is. */
import type { Locale } from '@timeslice/shared/protocol';
import { FULL_RATE } from '@timeslice/shared/protocol';
import { type Random, spokenCode, tokenHash } from '../random.ts';
import { makeAlias } from '../rooms/aliases.ts';
import { Roster, type Seat } from '../rooms/roster.ts';
import type { Answered, LessonEvent, SavedLesson } from './lessonEvents.ts';
import { cleanName, nameKey } from './names.ts';

const SPINS = 3;
const RETURN_LENGTH = 8;
/** Five wrong codes in so long, then none is looked at: there are 10¹² of them. */
const RETURN_TRIES = 5;
const RETURN_TRIES_MS = 150_000;

export interface Student {
  readonly seat: Seat;
  banned: boolean;
  /** Rate of the clock, per cent. */
  rate: number;
  spins: number;
  /** In which names are drawn. */
  locale: Locale;
  /** Shown to the student alone; lost with the process, then the student gets a new one. */
  returnCode: string;
  readonly guesses: Map<number, number>;
  readonly exit: Map<number, number>;
}

export class Students {
  readonly #roster: Roster;
  readonly #random: Random;
  readonly #note: (event: LessonEvent) => void;
  readonly #all = new Map<number, Student>();
  /** Hashes of keys that open a seat once. */
  readonly #seatKeys = new Map<string, number>();
  /** When wrong return codes were tried. */
  #wrongCodes: number[] = [];

  constructor(options: { maxSeats: number; random: Random; note: (event: LessonEvent) => void }) {
    this.#random = options.random;
    this.#note = options.note;
    this.#roster = new Roster({ ...options, views: new Map() });
  }

  /** In order of their seats. */
  get all(): readonly Student[] {
    return [...this.#all.values()].sort((a, b) => a.seat.number - b.seat.number);
  }

  get connected(): readonly Student[] {
    return this.all.filter(({ seat }) => seat.view.connected);
  }

  get isFull(): boolean {
    return this.#roster.isFull;
  }

  get(seat: number): Student | undefined {
    return this.#all.get(seat);
  }

  byToken(token: string): Student | undefined {
    const seat = this.#roster.byToken(token);
    if (seat !== undefined) return this.#all.get(seat.number);
    const number = this.#seatKeys.get(tokenHash(token));
    return number === undefined ? undefined : this.#all.get(number);
  }

  /** `undefined`: no seat has this code; null: too many wrong ones, none is looked at. */
  byReturnCode(code: string, now: number): Student | undefined | null {
    this.#wrongCodes = this.#wrongCodes.filter((at) => now - at < RETURN_TRIES_MS);
    if (this.#wrongCodes.length >= RETURN_TRIES) return null;
    const student = this.all.find(({ returnCode }) => returnCode === code);
    if (student === undefined) this.#wrongCodes.push(now);
    return student;
  }

  take(): { student: Student; token: string } {
    const { seat, token } = this.#roster.take();
    return { student: this.#add(seat), token };
  }

  /** The token for whoever comes to the seat: a seat key and a return code are used up, and the old device is put out. */
  tokenFor(student: Student, shown: string | undefined): string {
    if (shown !== undefined && this.#roster.byToken(shown) === student.seat) return shown;
    if (shown !== undefined) this.#seatKeys.delete(tokenHash(shown));
    const token = this.#roster.renewToken(student.seat);
    student.returnCode = spokenCode(this.#random, RETURN_LENGTH);
    this.#noteSeat(student);
    return token;
  }

  /** Opens the seat on another device, once. */
  seatKey(student: Student): string {
    const key = this.#random.token();
    for (const [hash, seat] of this.#seatKeys) if (seat === student.seat.number) this.#seatKeys.delete(hash);
    this.#seatKeys.set(tokenHash(key), student.seat.number);
    return key;
  }

  connect(student: Student, locale: Locale): void {
    student.locale = locale;
    if (this.#roster.connect(student.seat, locale)) this.#noteSeat(student);
  }

  disconnect(student: Student, options: { now: number; left: boolean }): void {
    this.#roster.disconnect(student.seat, options);
  }

  /** Another generated name. False: there are no spins left. */
  spin(student: Student, locale: Locale): boolean {
    if (student.spins === 0) return false;
    student.spins--;
    this.#setAlias(student, makeAlias(locale, this.#random, this.#aliases()));
    return true;
  }

  /** A name that somebody wrote. False: it may not be shown, whatever is done to it. */
  rename(student: Student, text: string): boolean {
    const name = cleanName(text);
    if (name === null) return false;
    const keys = new Set(this.all.filter((other) => other !== student).map(({ seat }) => nameKey(seat.view.alias)));
    let alias = name;
    for (let number = 2; keys.has(nameKey(alias)); number++) alias = `${name} ${number}`;
    this.#setAlias(student, alias);
    return true;
  }

  ban(student: Student, banned: boolean): void {
    student.banned = banned;
    this.#noteStudent(student);
  }

  slow(student: Student, rate: number): void {
    student.rate = rate;
    this.#noteStudent(student);
  }

  answer(student: Student, what: Answered['what'], index: number, answer: number): void {
    (what === 'guess' ? student.guesses : student.exit).set(index, answer);
    this.#note({ type: 'answered', seat: student.seat.number, what, index, answer });
  }

  remove(student: Student): void {
    this.#roster.remove(student.seat);
    this.#all.delete(student.seat.number);
    this.#note({ type: 'vacated', number: student.seat.number });
  }

  restore({ seats, students, answers }: SavedLesson, now: number): void {
    this.#roster.restore(seats, now);
    for (const seat of this.#roster.seats) {
      const student = this.#add(seat);
      const saved = students.get(seat.number);
      if (saved !== undefined) Object.assign(student, { banned: saved.banned, rate: saved.rate });
    }
    for (const { seat, what, index, answer } of answers) {
      const student = this.#all.get(seat);
      (what === 'guess' ? student?.guesses : student?.exit)?.set(index, answer);
    }
  }

  #add(seat: Seat): Student {
    const student: Student = {
      seat,
      banned: false,
      rate: FULL_RATE,
      spins: SPINS,
      locale: 'en',
      returnCode: spokenCode(this.#random, RETURN_LENGTH),
      guesses: new Map(),
      exit: new Map(),
    };
    this.#all.set(seat.number, student);
    return student;
  }

  #setAlias(student: Student, alias: string): void {
    student.seat.view.alias = alias;
    this.#noteSeat(student);
  }

  #aliases(): Set<string> {
    return new Set(this.all.map(({ seat }) => seat.view.alias));
  }

  #noteSeat({ seat }: Student): void {
    this.#note({ type: 'seat', number: seat.number, tokenHash: seat.tokenHash, alias: seat.view.alias });
  }

  #noteStudent({ seat, banned, rate }: Student): void {
    this.#note({ type: 'student', seat: seat.number, banned, rate });
  }
}
