import { MARK_DOTS } from '#src/drawing/mark.ts';
import { cx } from '#web/ui/cx.ts';

/** The logo's mark alone: decorative beside a name, or an image when it has a label. */
export function Mark({ size = 28, label, className }: { size?: number; label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="currentColor"
      className={className ?? 'shrink-0 text-lagoon'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {MARK_DOTS.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={r} />
      ))}
    </svg>
  );
}

// Literata's own outlines (weight 560), so that the name is the same in both languages and needs no font.
const NAME =
  'M1.1 80V74L5.5 73.3Q7.3 72.8 8.2 71.8Q9.2 70.8 10.2 67.9L30.9 9.9H44.2L64.9 68.1Q65.9 70.7 66.6 71.7Q67.4 72.7 69.4 73.2L73.2 74V80H43.9V74L49 73.4Q50.9 73.1 51.4 71.9Q51.8 70.8 51 68.3L47.4 57.9H22.2L18.7 67.9Q18 70 18.2 71.5Q18.3 72.9 21.1 73.4L26.1 74.2V80ZM24.5 51H45.4L35.3 20.5H34.9ZM99.1 81.4Q94.3 81.4 91.1 79.7Q87.9 78.1 86.3 74.7Q84.6 71.3 84.6 66.2V36.5H77.1V30.3Q81 29.8 83.5 27.9Q85.9 26 87.2 22.2Q88.5 18.4 88.9 12.5L95.6 11.6L97.2 12.3V29.1H112V36.5H97.2V64.5Q97.2 68.4 98.7 70.4Q100.2 72.4 103.7 72.4Q106.1 72.4 108.3 71.7Q110.4 70.9 112.7 69.5L115.4 74.2Q112.2 77.6 108.1 79.5Q104 81.4 99.1 81.4ZM145.2 81.4Q137.3 81.4 131.5 78.3Q125.8 75.2 122.7 69.4Q119.6 63.6 119.6 55.6Q119.6 46.6 123 40.4Q126.3 34.2 132.4 30.9Q138.6 27.7 146.8 27.7Q154.4 27.7 160 30.6Q165.6 33.6 168.7 39.3Q171.8 45 171.8 53.3Q171.8 62 168.6 68.3Q165.4 74.6 159.4 78Q153.5 81.4 145.2 81.4ZM146.6 74Q150.6 74 153.2 71.9Q155.8 69.8 157.1 65.7Q158.4 61.6 158.4 55.5Q158.4 50.3 157.5 46.4Q156.6 42.5 154.9 40Q153.2 37.4 150.7 36.1Q148.3 34.8 145.2 34.8Q141.4 34.8 138.6 36.7Q135.9 38.6 134.5 42.5Q133 46.4 133 52.5Q133 59.5 134.6 64.3Q136.2 69 139.2 71.5Q142.2 74 146.6 74ZM179.3 80V74.1L184.4 73.3Q186.3 73 186.8 72Q187.4 71 187.4 68.2V17Q187.4 13.5 186.7 12.5Q185.9 11.4 183.3 11L179.3 10.3L179.9 4.1L198.6 3.4L199.9 4.5V68.6Q199.9 70.7 200.4 71.8Q200.9 72.9 203 73.3L207.9 74.2V80ZM213.7 80V74.1L218.8 73.3Q220.7 73 221.2 72Q221.8 71 221.8 68.2V17Q221.8 13.5 221.1 12.5Q220.3 11.4 217.7 11L213.7 10.3L214.3 4.1L233 3.4L234.3 4.5V68.6Q234.3 70.7 234.8 71.8Q235.3 72.9 237.4 73.3L242.3 74.2V80Z';

type LogoProps = { size?: number; label?: string /** Where the mark has to do. */; nameClass?: string };

/** The mark and the name. */
export function Logo({ size = 28, label = 'Atoll', nameClass }: LogoProps) {
  return (
    <span role="img" aria-label={label} className="inline-flex items-center gap-2.5">
      <Mark size={size} />
      <svg
        viewBox="0 0 244 84"
        height={size * 0.74}
        fill="currentColor"
        aria-hidden="true"
        className={cx('w-auto', nameClass)}
      >
        <path d={NAME} />
      </svg>
    </span>
  );
}
