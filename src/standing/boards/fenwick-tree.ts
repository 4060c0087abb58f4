/** Numbers at the places 0 to `size` − 1, which change one by one, and whose sums are read in logarithmic time (Fenwick 1994). */
export class FenwickTree {
  private readonly size: number;
  private readonly tree: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.tree = new Float64Array(size + 1);
  }

  /** Adds a number at a place. */
  add(place: number, by: number): void {
    for (let at = place + 1; at <= this.size; at += at & -at) this.tree[at] = (this.tree[at] ?? 0) + by;
  }

  /** The sum of all numbers before a place. */
  sumBefore(place: number): number {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += this.tree[at] ?? 0;
    return sum;
  }
}
