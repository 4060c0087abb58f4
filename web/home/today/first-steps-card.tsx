import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { FirstStep, FirstSteps } from '#src/home/first-steps.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { Card } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** Where a step is taken. */
const PLACE: Record<FirstStep, string> = {
  tag: '/tags',
  practice: '/practice/new',
  checkIn: '/practice',
  comment: '/posts',
};

/** What a newcomer may try first. What they did elsewhere is done here too; nothing needs to be ticked. */
export function FirstStepsCard({ steps }: { steps: FirstSteps }) {
  const t = useT();
  const done = steps.filter((each) => each.done).length;
  return (
    <Card aria-labelledby="first-steps" className="mt-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <div>
          <h2 id="first-steps" className="font-semibold text-lg">
            {t('home:firstSteps.title')}
          </h2>
          <p className="text-muted text-sm">{t('home:firstSteps.done', { done, of: steps.length })}</p>
        </div>
        <Form method="post" action="/first-steps">
          <SubmitButton tone="plain" size="sm" className="-mx-4 sm:mx-0">
            {t('home:firstSteps.dismiss')}
          </SubmitButton>
        </Form>
      </div>
      <ol className="mt-2">
        {steps.map((each) => (
          <li key={each.step} className="flex min-h-11 items-center gap-3">
            <Icon
              of={each.done ? CircleCheck : Circle}
              size={20}
              className={each.done ? 'shrink-0 text-lagoon' : 'shrink-0 text-edge'}
            />
            {each.done ? (
              <span className="text-muted">
                {t(`home:firstSteps.${each.step}`)}
                <span className="sr-only"> {t('home:firstSteps.isDone')}</span>
              </span>
            ) : (
              <TextLink to={PLACE[each.step]}>{t(`home:firstSteps.${each.step}`)}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
