import type { ReactNode } from 'react';
import { Chart } from '#web/ui/chart.tsx';

/** The illustration: a missing island, dormant islands, an island in trouble. */
const ISLES = {
  404: [undefined, undefined, 'gone'],
  429: ['gone', undefined, 'gone', undefined, 'gone', undefined, 'gone'],
  500: [undefined, undefined, 'care'],
} as const;

type ErrorPageProps = {
  code: number;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  detail?: ReactNode;
};

/** What happened, what to do, and where to go on. `detail` is for a request id. */
export function ErrorPage({ code, title, children, actions, detail }: ErrorPageProps) {
  const isles = ISLES[code === 404 || code === 429 ? code : 500];
  return (
    <div className="mx-auto grid max-w-5xl items-center gap-10 pt-4 sm:pt-10 md:grid-cols-2 md:gap-16">
      <Chart isles={[...isles]} className="mx-auto w-56 max-w-full md:order-2 md:w-full" />
      <div>
        <p className="text-muted tabular-nums">{code}</p>
        <h1 className="mt-1 font-read font-semibold text-3xl tracking-tight">{title}</h1>
        <div className="mt-4 grid max-w-lg gap-3 text-lg text-muted">{children}</div>
        {actions && <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
        {detail && <p className="mt-8 text-muted text-sm">{detail}</p>}
      </div>
    </div>
  );
}
