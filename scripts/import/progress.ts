const WIDTH = 28;

/** A progress bar on a terminal, or occasional lines without one. */
export function progressBar(
  label: string,
  total: number,
): { advance: (by: number) => void; end: () => void } {
  const interactive = process.stdout.isTTY;
  let done = 0;
  let shown = 0;

  function draw(): void {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    process.stdout.write(`\r${label.padEnd(10)} ${bar} ${done}/${total}`);
  }

  return {
    advance(by) {
      done += by;
      if (interactive) draw();
      else if (done === total || done - shown >= 100) {
        shown = done;
        console.log(`${label}: ${done} of ${total}`);
      }
    },
    end() {
      if (interactive && total > 0) process.stdout.write('\n');
    },
  };
}
