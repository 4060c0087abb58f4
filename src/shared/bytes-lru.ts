/** An entry of a bounded memory; `bytes` is its size. */
type Weighed = { bytes: number };

/** A least-recently-used map bounded by bytes: the entry that was not read for the longest time is evicted first. */
export class BytesLru<T extends Weighed> {
  readonly #limit: number;
  readonly #entries = new Map<string, T>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  /** Stores an entry and evicts the oldest entries until all fit; an entry larger than the limit is not stored. */
  set(key: string, entry: T): void {
    this.delete(key);
    if (entry.bytes > this.#limit) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}
