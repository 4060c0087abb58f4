const WIDTH = 28;

/** A progress bar on a terminal, or occasional lines without one. `unit` is that of amounts that are no counts. */
export function progressBar(
  label: string,
  total: number,
  unit = '',
): { advance: (by: number) => void; end: () => void } {
  const interactive = process.stdout.isTTY;
  const print = (amount: number) => (unit === '' ? String(amount) : amount.toFixed(1));
  let done = 0;
  let shown = 0;

  function draw(): void {
    const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.round((done / total) * WIDTH));
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    process.stdout.write(`\r${label.padEnd(10)} ${bar} ${print(done)}/${print(total)} ${unit}`);
  }

  return {
    advance(by) {
      done += by;
      if (interactive) draw();
      else if (done - shown >= total / 10) {
        shown = done;
        console.log(`${label}: ${print(done)} of ${print(total)} ${unit}`.trimEnd());
      }
    },
    end() {
      if (interactive && total > 0) process.stdout.write('\n');
    },
  };
}
