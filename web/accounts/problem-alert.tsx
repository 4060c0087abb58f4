import type { PageProblem } from '#web/page.ts';
import { Alert } from '#web/ui/alert.tsx';

/** The error of a form as a whole. Errors of fields are beside the fields. */
export function ProblemAlert({ problem }: { problem: PageProblem | undefined }) {
  if (!problem) return null;
  return (
    <Alert kind="error" live>
      {problem.detail}
    </Alert>
  );
}
