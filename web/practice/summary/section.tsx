import type { ReactNode } from 'react';

type SectionProps = { id: string; title: string; hint?: string; children: ReactNode };

/** A part of a summary with its heading. */
export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="font-read font-semibold text-xl">
        {title}
      </h2>
      {hint && <p className="mt-1 text-muted">{hint}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
