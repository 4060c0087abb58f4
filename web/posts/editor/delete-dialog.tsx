import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';

/** Asks for confirmation. The dialog is outside the form because it has a form of its own. */
export function DeleteDialog({ form, isPublished }: { form: string; isPublished: boolean }) {
  const t = useT();
  return (
    <Dialog
      id="delete-post"
      title={t('editor:delete.title')}
      closeLabel={t('editor:delete.close')}
      actions={
        <Button form={form} name="intent" value="delete" tone="danger" formNoValidate>
          {t('editor:delete.confirm')}
        </Button>
      }
    >
      <p>{t(isPublished ? 'editor:delete.published' : 'editor:delete.draft')}</p>
    </Dialog>
  );
}
