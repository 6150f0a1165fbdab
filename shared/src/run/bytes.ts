/** Bytes of a replay: variable-length integers, 7 bits a byte, least significant first (LEB128). */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  /** A safe integer ≥ 0. */
  unsigned(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${value} cannot be written as an unsigned integer`);
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A safe integer of either sign, small ones short (zigzag). */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Text of ASCII characters, with its length. */
  ascii(text: string): void {
    this.unsigned(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** What a reader throws on bytes that are no replay; decoders turn it into a value. */
export class BytesError extends Error {}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(what: string): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new BytesError(`${what}: the replay ends after ${this.#at} bytes`);
    this.#at++;
    return value;
  }

  unsigned(what: string): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte(what);
      value += (byte & 0x7f) * scale;
      if (!Number.isSafeInteger(value)) break;
      if (byte < 0x80) {
        // One number has one encoding, so that equal runs have equal bytes.
        if (byte === 0 && i > 0) break;
        return value;
      }
      scale *= 0x80;
    }
    throw new BytesError(`${what}: no integer at byte ${this.#at}`);
  }

  signed(what: string): number {
    const value = this.unsigned(what);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  ascii(what: string, maxLength: number): string {
    const length = this.unsigned(what);
    if (length > maxLength) throw new BytesError(`${what}: ${length} characters, at most ${maxLength} are allowed`);
    let text = '';
    for (let i = 0; i < length; i++) {
      const unit = this.byte(what);
      if (unit < 0x20 || unit > 0x7e) throw new BytesError(`${what}: no printable ASCII at byte ${this.#at}`);
      text += String.fromCharCode(unit);
    }
    return text;
  }
}
