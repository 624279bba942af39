/**
 * Synchronous calls from the script thread to the host thread over a SharedArrayBuffer, the same in Node and in a
 * browser (which must be cross-origin isolated). The buffer starts with three 32-bit words; the rest carries one part
 * of a reply in UTF-8. A reply longer than that is asked for part by part.
 */
const STATE = 0;
const TOTAL = 1;
const PART = 2;
const HEADER_BYTES = 16;

const WAITING = 0;
const ANSWERED = 1;

// Made at once: the script thread takes these classes away from the script before its first call.
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @param bytes room for one part of a reply; small values only make more round trips. */
export function createBuffer(bytes = 256 * 1024): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER_BYTES + bytes);
}

/** The script thread's end. `call` blocks the thread until the host has answered. */
export class SyncCaller {
  private readonly header: Int32Array;
  private readonly body: Uint8Array;

  constructor(
    buffer: SharedArrayBuffer,
    private readonly post: (
      message: { readonly kind: "call"; readonly request: string } | { readonly kind: "more" },
    ) => void,
  ) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.body = new Uint8Array(buffer, HEADER_BYTES);
  }

  call(request: string): string {
    this.wait({ kind: "call", request });
    const bytes = new Uint8Array(Atomics.load(this.header, TOTAL));
    let filled = this.copyPart(bytes, 0);
    while (filled < bytes.length) {
      this.wait({ kind: "more" });
      filled += this.copyPart(bytes, filled);
    }
    return decoder.decode(bytes);
  }

  private wait(message: { readonly kind: "call"; readonly request: string } | { readonly kind: "more" }): void {
    Atomics.store(this.header, STATE, WAITING);
    this.post(message);
    Atomics.wait(this.header, STATE, WAITING);
  }

  private copyPart(into: Uint8Array, at: number): number {
    const length = Atomics.load(this.header, PART);
    // A copy: browsers refuse to decode text from shared memory.
    into.set(this.body.slice(0, length), at);
    return length;
  }
}

/** The host's end: `answer` gives the reply to the open call, `more` the next part of it. */
export class SyncResponder {
  private readonly header: Int32Array;
  private readonly body: Uint8Array;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(buffer: SharedArrayBuffer) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.body = new Uint8Array(buffer, HEADER_BYTES);
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
