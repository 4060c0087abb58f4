import { type ReactNode, useId } from 'react';
import type { BoundedCount } from '#src/admin/model.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { PageProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Time } from '#web/ui/time.tsx';

/** The heading of an admin page, and the result of the last change. */
export function AdminHead({
  title,
  intro,
  problem,
  done,
}: {
  title: ReactNode;
  intro?: ReactNode;
  problem?: PageProblem;
  done?: string | null;
}) {
  const t = useT();
  return (
    <div className="grid gap-4">
      <div>
        <h1 className="wrap-anywhere font-read font-semibold text-2xl">{title}</h1>
        {intro && <p className="mt-1 max-w-[65ch] text-muted">{intro}</p>}
      </div>
      <ProblemAlert problem={problem} />
      {done && !problem && (
        <Alert kind="success" live>
          {t(`admin:done.${done}`)}
        </Alert>
      )}
    </div>
  );
}

/** A form that filters a list; its fields are in a row where there is room. */
export function Filters({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
      {children}
      <Button tone="quiet">{t('admin:filter')}</Button>
    </Form>
  );
}

/** A section of an admin page. */
export function Section({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="font-read font-semibold text-xl">
        {title}
      </h2>
      {intro && <p className="mt-1 mb-4 max-w-[65ch] text-muted">{intro}</p>}
      {!intro && <div className="mb-4" />}
      {children}
    </Card>
  );
}

/** A form for an action that cannot be undone; it needs a ticked box. */
export function ConfirmForm({
  intent,
  label,
  confirm,
  problem,
  children,
}: {
  intent: string;
  label: string;
  confirm: string;
  problem?: PageProblem;
  children?: ReactNode;
}) {
  const name = `confirm-${intent}`;
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div>
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="confirm"
            value="yes"
            required
            className="size-5 shrink-0 accent-lagoon"
          />
          <span>{confirm}</span>
        </label>
        <FieldError name={name}>{problem?.fields.confirm}</FieldError>
      </div>
      <div>
        <SubmitButton tone="danger">{label}</SubmitButton>
      </div>
    </Form>
  );
}

/** A list of facts, each a name and a value. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A bounded count; a number at which counting stopped is marked. */
export function Counted({ of: { count, more } }: { of: BoundedCount }) {
  const t = useT();
  const { locale } = useSite();
  const shown = count.toLocaleString(locale);
  return more ? t('admin:overview.more', { count: shown }) : shown;
}

/** Large numbers with labels, each with a link to what it counts. */
export function Numbers({ numbers }: { numbers: { label: string; count: ReactNode; to?: string }[] }) {
  const { locale } = useSite();
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {numbers.map(({ label, count, to }) => {
        const inside = (
          <>
            <span className="text-muted text-sm">{label}</span>
            <span className="font-read font-semibold text-xl tabular-nums">
              {typeof count === 'number' ? count.toLocaleString(locale) : count}
            </span>
          </>
        );
        const box = 'grid h-full min-h-20 content-between gap-1 rounded border border-line bg-surface p-3';
        return (
          <li key={label}>
            {to ? (
              <Link to={to} className={`${box} hover:border-lagoon`}>
                {inside}
              </Link>
            ) : (
              <div className={box}>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A moment, in the viewer's time zone. */
export function When({ at }: { at: string }) {
  const { now, locale, viewer } = useSite();
  return <Time at={at} now={now} locale={locale} timeZone={viewer?.timeZone} />;
}

/** The links to the neighbouring pages of a list. */
export function Pages({ newer, older }: { newer: string | null; older: string | null }) {
  const t = useT();
  return (
    <Pagination
      label={t('admin:pages')}
      newer={newer}
      older={older}
      newerLabel={t('admin:back')}
      olderLabel={t('admin:more')}
    />
  );
}
