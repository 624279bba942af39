/**
 * Synchronous calls from the script thread to the host thread over a SharedArrayBuffer, the same in Node and in a
 * browser (which must be cross-origin isolated). The buffer starts with a few 32-bit words; the rest carries the text
 * of a call, then one part of its reply, in UTF-8. What is longer goes by message, or part by part.
 *
 * A script makes hundreds of short calls in a row. If each had to wake the host by a message, a page would draw a frame
 * between any two of them. So the host listens for a moment after each reply, and is woken only when it has stopped.
 */
const STATE = 0;
const TOTAL = 1;
const PART = 2;
/** 1 while the host looks at STATE by itself. */
const LISTENING = 3;
const CALL_LENGTH = 4;
const HEADER_BYTES = 32;

const WAITING = 0;
const ANSWERED = 1;
const ASKED = 2;

/** How long the host listens for the next call: longer than a script takes between two, shorter than anybody notices. */
const LISTEN_MS = 2;

// Made at once: the script thread takes these classes away from the script before its first call.
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** `wake`: a call is in the buffer. `call`: one that is too long for it. `more`: the next part of a reply is wanted. */
export type CallerMessage =
  | { readonly kind: "wake" }
  | { readonly kind: "call"; readonly request: string }
  | { readonly kind: "more" };

/** @param bytes room for a call and for one part of a reply; small values only make more messages. */
export function createBuffer(bytes = 256 * 1024): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER_BYTES + bytes);
}

/** The script thread's end. `call` blocks the thread until the host has answered. */
export class SyncCaller {
  private readonly header: Int32Array;
  private readonly body: Uint8Array;

  constructor(
    buffer: SharedArrayBuffer,
    private readonly post: (message: CallerMessage) => void,
  ) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.body = new Uint8Array(buffer, HEADER_BYTES);
  }

  call(request: string): string {
    this.ask(request);
    const bytes = new Uint8Array(Atomics.load(this.header, TOTAL));
    let filled = this.copyPart(bytes, 0);
    while (filled < bytes.length) {
      Atomics.store(this.header, STATE, WAITING);
      this.post({ kind: "more" });
      this.wait();
      filled += this.copyPart(bytes, filled);
    }
    return decoder.decode(bytes);
  }

  private ask(request: string): void {
    const bytes = encoder.encode(request);
    if (bytes.length > this.body.length) {
      Atomics.store(this.header, STATE, WAITING);
      this.post({ kind: "call", request });
    } else {
      this.body.set(bytes);
      Atomics.store(this.header, CALL_LENGTH, bytes.length);
      Atomics.store(this.header, STATE, ASKED);
      // The host looks once more after it has stopped listening, so that one of the two always notices.
      if (Atomics.load(this.header, LISTENING) === 0) this.post({ kind: "wake" });
    }
    this.wait();
  }

  private wait(): void {
    for (;;) {
      const state = Atomics.load(this.header, STATE);
      if (state === ANSWERED) return;
      Atomics.wait(this.header, STATE, state);
    }
  }

  private copyPart(into: Uint8Array, at: number): number {
    const length = Atomics.load(this.header, PART);
    // A copy: browsers refuse to decode text from shared memory.
    into.set(this.body.slice(0, length), at);
    return length;
  }
}

/** The host's end: `take` and `next` give the open call, `answer` replies to it, `more` gives the reply's next part. */
export class SyncResponder {
  private readonly header: Int32Array;
  private readonly body: Uint8Array;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(buffer: SharedArrayBuffer) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.body = new Uint8Array(buffer, HEADER_BYTES);
  }

  /** The call in the buffer, or null when there is none or it was taken already. */
  take(): string | null {
    if (Atomics.compareExchange(this.header, STATE, ASKED, WAITING) !== ASKED) return null;
    return decoder.decode(this.body.slice(0, Atomics.load(this.header, CALL_LENGTH)));
  }

  /** The next call, when it comes at once; null after a moment, or while a reply has more parts: a message will come. */
  next(): string | null {
    if (this.rest.length > 0) return null;
    Atomics.store(this.header, LISTENING, 1);
    const end = performance.now() + LISTEN_MS;
    while (Atomics.load(this.header, STATE) !== ASKED && performance.now() < end);
    Atomics.store(this.header, LISTENING, 0);
    return this.take();
  }

  /** @returns the reply's size in bytes. */
  answer(reply: string): number {
    this.rest = encoder.encode(reply);
    const total = this.rest.length;
    Atomics.store(this.header, TOTAL, total);
    this.more();
    return total;
  }

  more(): void {
    const part = this.rest.subarray(0, this.body.length);
    this.rest = this.rest.subarray(part.length);
    this.body.set(part);
    Atomics.store(this.header, PART, part.length);
    Atomics.store(this.header, STATE, ANSWERED);
    Atomics.notify(this.header, STATE);
  }
}
