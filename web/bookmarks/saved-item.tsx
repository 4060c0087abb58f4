import Undo from 'lucide-react/icons/undo-2';
import X from 'lucide-react/icons/x';
import type { Bookmark } from '#src/bookmarks/model.ts';
import { useSave } from '#web/bookmarks/use-save.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { cx } from '#web/ui/cx.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

/** Something saved. Once it is removed it stays until the page is left, so that it can be saved again. */
export function SavedItem({ bookmark }: { bookmark: Bookmark }) {
  const t = useT();
  const { saved, failed, toggle } = useSave(bookmark, true);
  const { target } = bookmark;
  const title = target?.title ?? t('bookmarks:gone');
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <SavedText bookmark={bookmark} saved={saved} />
        {failed && (
          <p role="status" className="text-reef text-sm">
            {t('bookmarks:failed')}
          </p>
        )}
      </div>
      <Form method="post" preventScrollReset onSubmit={toggle} className="shrink-0">
        <input type="hidden" name="kind" value={bookmark.kind} />
        <input type="hidden" name="id" value={bookmark.id} />
        {target && <input type="hidden" name="undo" value="yes" />}
        {/* One button for both states, so that the focus stays on it. Nobody can save again what they may not see. */}
        {(saved || target) && (
          <Button
            tone="plain"
            size="sm"
            name="intent"
            value={saved ? 'remove' : 'save'}
            aria-label={t(saved ? 'bookmarks:removeNamed' : 'bookmarks:undoNamed', { title })}
            className={cx('px-3', saved && 'text-muted')}
          >
            <Icon of={saved ? X : Undo} size={18} />
            <span className={cx(saved && 'max-sm:sr-only')}>
              {t(saved ? 'bookmarks:remove' : 'bookmarks:undo')}
            </span>
          </Button>
        )}
      </Form>
    </div>
  );
}

/** The title of what was saved, its kind and authors, and when it was saved. */
function SavedText({ bookmark, saved }: { bookmark: Bookmark; saved: boolean }) {
  const { kind, savedAt, target } = bookmark;
  const t = useT();
  const { locale, now, viewer } = useSite();
  return (
    <>
      {target ? (
        <Link
          to={target.path}
          lang={target.locale}
          className={cx(
            'wrap-anywhere inline-flex min-h-11 items-center rounded py-1.5 font-medium font-read text-lg hover:text-lagoon',
            !saved && 'text-muted line-through',
          )}
        >
          {target.title}
        </Link>
      ) : (
        <p className="flex min-h-11 items-center text-muted">{t('bookmarks:gone')}</p>
      )}
      <p className="-mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span>{t(`bookmarks:one.${kind}`)}</span>
        {target && target.authors.length > 0 && (
          <>
            <Dot />
            <span className="wrap-anywhere">{target.authors.join(t('posts:byline.separator'))}</span>
          </>
        )}
        <Dot />
        <span role="status">
          {saved ? (
            <>
              {t('bookmarks:savedAt')}
              <Time at={savedAt} now={now} locale={locale} timeZone={viewer?.timeZone ?? 'UTC'} />
            </>
          ) : (
            t('bookmarks:removed')
          )}
        </span>
      </p>
    </>
  );
}
