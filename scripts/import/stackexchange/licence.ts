/** When the licence of contributions changed. */
const SINCE = [
  { from: Date.UTC(2018, 4, 2), name: 'CC BY-SA 4.0' },
  { from: Date.UTC(2011, 3, 8), name: 'CC BY-SA 3.0' },
  { from: 0, name: 'CC BY-SA 2.5' },
];

/** The licence of a text: what the dump says, else the one of the time when it was last written. */
export function licenceOf(said: string | undefined, writtenAt: string): string {
  if (said) return said;
  return SINCE.find(({ from }) => Date.parse(writtenAt) >= from)?.name ?? 'CC BY-SA 4.0';
}
