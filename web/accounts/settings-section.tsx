import { type ReactNode, useId } from 'react';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import type { PageProblem } from '#web/page.ts';
import { Alert } from '#web/ui/alert.tsx';

type SettingsSectionProps = {
  title: string;
  /** The level of its heading: the first of the page, or one below it. */
  level?: 1 | 2;
  intro?: ReactNode;
  problem?: PageProblem;
  /** A success message, when its form was just sent. */
  done?: ReactNode;
  /** The id of its heading, for links to it; the heading can then take the focus. */
  id?: string;
  children: ReactNode;
};

/** One subject of the settings: its heading, the outcome of the last change, and its form. */
export function SettingsSection({
  title,
  level = 1,
  intro,
  problem,
  done,
  id: known,
  children,
}: SettingsSectionProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const own = useId();
  const id = known ?? own;
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <div>
        <Heading id={id} tabIndex={known ? -1 : undefined} className="font-read font-semibold text-xl">
          {title}
        </Heading>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
      </div>
      <ProblemAlert problem={problem} />
      {done && !problem && (
        <Alert kind="success" live>
          {done}
        </Alert>
      )}
      {children}
    </section>
  );
}
