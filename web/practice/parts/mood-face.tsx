import type { Mood } from '#src/practice/words.ts';

/** The eyes and the mouth of each mood, in a face of 24 by 24. */
const FEATURES: Record<Mood, string> = {
  rough: 'M8 8.6l2 1.2M16 8.6l-2 1.2M8 16.6c1-1.7 2.4-2.5 4-2.5s3 .8 4 2.5',
  tired: 'M7.6 10.2h2.8M13.6 10.2h2.8M9 16c.9-.7 1.9-1 3-1s2.1.3 3 1',
  so_so: 'M9 9.5v.6M15 9.5v.6M8.8 15.2h6.4',
  calm: 'M7.6 9.6c.4.7 2.4.7 2.8 0M13.6 9.6c.4.7 2.4.7 2.8 0M9 14.6c1.8 1.2 4.2 1.2 6 0',
  good: 'M9 9.2v.8M15 9.2v.8M8 14c1.9 2.7 6.1 2.7 8 0',
  great:
    'M7.6 10c.4-1.2 2.4-1.2 2.8 0M13.6 10c.4-1.2 2.4-1.2 2.8 0M7.8 13.4h8.4c-.3 2.7-2 4.2-4.2 4.2s-3.9-1.5-4.2-4.2z',
};

type MoodFaceProps = {
  mood: Mood;
  size?: number;
  label?: string;
  className?: string;
  /** Where it is in a larger drawing. */
  x?: number;
  y?: number;
};

/** A mood as a drawn face. */
export function MoodFace({ mood, size = 24, label, className = 'shrink-0', x, y }: MoodFaceProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      x={x}
      y={y}
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle cx={12} cy={12} r={9.5} />
      <path d={FEATURES[mood]} />
    </svg>
  );
}
