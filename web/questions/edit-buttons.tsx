import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';

/** The buttons of an edit: save, or leave without saving. */
export function EditButtons({ back }: { back: string }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton>{t('questions:page.save')}</SubmitButton>
      <LinkButton to={back} tone="quiet">
        {t('questions:page.cancel')}
      </LinkButton>
    </div>
  );
}
