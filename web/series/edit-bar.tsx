import ArrowLeft from 'lucide-react/icons/arrow-left';
import Eye from 'lucide-react/icons/eye';
import Trash2 from 'lucide-react/icons/trash-2';
import type { OwnSeries } from '#src/series/model.ts';
import { seriesPath } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { Dialog, DialogButton } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type EditBarProps = { series: OwnSeries; locale: Locale; version: number };

/** The way back, whether the series is public, and the actions on the whole series. */
export function EditBar({ series, locale, version }: EditBarProps) {
  const t = useT();
  const isPublic = series.status === 'published';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Link
        to="/write/series"
        className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded px-2 text-muted text-sm hover:text-ink"
      >
        <Icon of={ArrowLeft} size={18} />
        {t('series:write.series')}
      </Link>
      <span className="mr-auto">
        <Badge tone={isPublic ? 'lagoon' : 'sand'}>{t(`series:write.${series.status}`)}</Badge>
      </span>
      <span className="-mx-3 flex grow basis-full flex-wrap items-center sm:mx-0 sm:grow-0 sm:basis-auto">
        {isPublic && (
          <LinkButton to={seriesPath(series.slug)} tone="plain" size="sm" className="px-3">
            <Icon of={Eye} size={18} />
            {t('series:edit.view')}
          </LinkButton>
        )}
        <DialogButton opens="delete-series" tone="plain" size="sm" className="px-3">
          <Icon of={Trash2} size={18} />
          {t('series:edit.delete')}
        </DialogButton>
        <Form method="post" className="ml-auto px-3 sm:px-0">
          <WholeFields locale={locale} version={version} />
          <SubmitButton
            name="intent"
            value={isPublic ? 'unpublish' : 'publish'}
            size="sm"
            tone={isPublic ? 'quiet' : 'primary'}
          >
            {t(`series:edit.${isPublic ? 'unpublish' : 'publish'}`)}
          </SubmitButton>
        </Form>
      </span>
      <Dialog
        id="delete-series"
        title={t('series:edit.deleteTitle')}
        closeLabel={t('series:edit.close')}
        actions={
          <Form method="post">
            <WholeFields locale={locale} version={version} />
            <SubmitButton name="intent" value="delete" tone="danger">
              {t('series:edit.deleteConfirm')}
            </SubmitButton>
          </Form>
        }
      >
        <p>{t('series:edit.deleteText')}</p>
      </Dialog>
    </div>
  );
}

/** The fields of every form of the page: the language being written, and the version that was read. */
export function WholeFields({ locale, version }: { locale: Locale; version: number }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
