import type { CompareRow, Piece } from '#src/editor/compare.ts';
import { useT } from '#web/site.ts';
import { cx } from '#web/ui/cx.ts';

/** The lines of two texts side by side, on a phone one below the other. */
export function ComparedRows({ rows, lang }: { rows: readonly CompareRow[]; lang: string }) {
  return (
    <div
      lang={lang}
      className="overflow-hidden rounded border border-line bg-surface font-mono text-sm leading-relaxed"
    >
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <Row key={at} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { row: CompareRow }) {
  const t = useT();
  if (row.kind === 'gap')
    return (
      <p className="border-line border-y bg-sunken px-4 py-1 font-ui text-muted text-xs first:border-t-0 last:border-b-0">
        {t('editor:history.gap', { count: row.lines })}
      </p>
    );
  const isSame = row.kind === 'same';
  const [left, right] = ['left' in row ? row.left : null, 'right' in row ? row.right : null];
  return (
    <div className="md:grid md:grid-cols-2 md:divide-x md:divide-line">
      {left ? <Side sign={isSame ? ' ' : '−'} pieces={left} as="del" /> : <Nothing />}
      {right ? (
        <Side sign={isSame ? ' ' : '+'} pieces={right} as="ins" className={isSame ? 'max-md:hidden' : ''} />
      ) : (
        <Nothing />
      )}
    </div>
  );
}

/** Fills the place of a line that only the other side has. */
function Nothing() {
  return <div className="bg-sunken max-md:hidden" />;
}

type SideProps = { sign: string; pieces: readonly Piece[]; as: 'del' | 'ins'; className?: string };

const LINE = { del: 'bg-reef-soft', ins: 'bg-lagoon-soft' } as const;
const WORD = {
  del: 'bg-surface text-reef line-through decoration-2',
  ins: 'bg-surface text-lagoon-deep underline decoration-2 underline-offset-2',
} as const;

/** A line of one side. The sign and the strokes repeat the meaning of the colours. */
function Side({ sign, pieces, as: Mark, className }: SideProps) {
  const t = useT();
  const isChanged = sign !== ' ';
  return (
    <div className={cx('flex min-w-0 gap-2 px-3 py-0.5', isChanged && LINE[Mark], className)}>
      <span aria-hidden="true" className="w-3 shrink-0 select-none text-center">
        {sign}
      </span>
      {isChanged && (
        <span className="sr-only">{t(`editor:history.${Mark === 'del' ? 'removed' : 'added'}`)}: </span>
      )}
      <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">
        {pieces.map(({ text, changed }, at) =>
          changed ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
            <Mark key={at} className={cx('rounded-sm', WORD[Mark])}>
              {text}
            </Mark>
          ) : (
            text
          ),
        )}
        {pieces.every(({ text }) => text === '') && '\u00a0'}
      </span>
    </div>
  );
}
