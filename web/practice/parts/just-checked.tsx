import CircleCheck from 'lucide-react/icons/circle-check';
import { useEffect, useRef } from 'react';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type JustCheckedProps = { checkInId: string; back: string; hasDetailsBelow?: boolean };

/** What follows a check-in: that it is saved, a way to undo it, and one to say more. */
export function JustChecked({ checkInId, back, hasDetailsBelow = false }: JustCheckedProps) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, and with it the focus.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} role="status" tabIndex={-1} className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="inline-flex min-h-11 items-center gap-2 font-medium text-lagoon-deep">
        <Icon of={CircleCheck} size={18} />
        {t('practice:checkIn.saved')}
      </span>
      <Form method="post" action={`/practice/check-ins/${checkInId}`} preventScrollReset>
        <input type="hidden" name="back" value={back} />
        <SubmitButton name="intent" value="undo" tone="plain" size="sm" className="-mx-4 underline">
          {t('practice:checkIn.undo')}
        </SubmitButton>
      </Form>
      {!hasDetailsBelow && (
        <TextLink to={`/practice/check-ins/${checkInId}/edit`}>{t('practice:checkIn.details')}</TextLink>
      )}
    </div>
  );
}
