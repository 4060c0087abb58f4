import { useLocation } from 'react-router';
import { LoginAgain } from '#web/accounts/login-again.tsx';
import type { PageProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

/** The error of a form as a whole. Errors of fields are beside the fields. */
export function ProblemAlert({ problem }: { problem: PageProblem | undefined }) {
  if (!problem) return null;
  return (
    <Alert kind="error" live>
      <ProblemText problem={problem} />
    </Alert>
  );
}

/**
 * What was wrong with a form. A member whose session has ended can log in again. `back` is the place of the form on its page,
 * and `says` what the problem means for this form.
 */
export function ProblemText({
  problem,
  back = '',
  says = problem.detail,
}: {
  problem: PageProblem;
  back?: `#${string}` | '';
  says?: string;
}) {
  const t = useT();
  const { viewer } = useSite();
  const { pathname, search } = useLocation();
  if (problem.code === 'other_person')
    return (
      <>
        <p>{says}</p>
        <p className="mt-1">{t('shared:returned.stepsOther')}</p>
      </>
    );
  if (!viewer || problem.code !== 'unauthenticated') return says;
  return (
    <>
      <p className="mb-2">{t('shared:returned.loggedOut')}</p>
      <LoginAgain to={pathname + search + back} t={t} size="sm" />
    </>
  );
}
