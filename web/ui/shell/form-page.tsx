import type { ReactNode } from 'react';
import { Chart } from '#web/ui/chart.tsx';

type FormPageProps = { title: ReactNode; intro?: ReactNode; after?: ReactNode; children: ReactNode };

/** The layout of pages such as log in and join: the form in a card, the chart beside it where there is room. */
export function FormPage({ title, intro, after, children }: FormPageProps) {
  return (
    <div className="mx-auto grid max-w-md items-center gap-16 pt-4 sm:pt-10 lg:max-w-5xl lg:grid-cols-[26rem_1fr]">
      <div>
        <section
          aria-labelledby="form-title"
          className="rounded border border-line bg-surface p-5 shadow-lift sm:p-8"
        >
          <h1 id="form-title" className="font-read font-semibold text-2xl tracking-tight">
            {title}
          </h1>
          {intro && <p className="mt-2 text-muted">{intro}</p>}
          <div className="mt-6 grid gap-5">{children}</div>
        </section>
        {after && <div className="mt-5 px-5 text-muted sm:px-8">{after}</div>}
      </div>
      <Chart className="hidden w-full max-w-md justify-self-center lg:block" />
    </div>
  );
}
