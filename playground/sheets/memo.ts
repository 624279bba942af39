/** Remembers values by text keys as long as the keys together are not longer than the limit; the oldest go first. */
export class Memo<T> {
  readonly #values = new Map<string, T>();
  #size = 0;

  /** @param limit in characters. The latest value is kept even when its key alone is longer. */
  constructor(private readonly limit: number) {}

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#size += key.length;
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.limit || oldest === key) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#size -= key.length;
  }
}
