import Bookmark from 'lucide-react/icons/bookmark';
import BookmarkCheck from 'lucide-react/icons/bookmark-check';
import { useLocation } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import type { Ref } from '#src/shared/ref.ts';
import { useSave } from '#web/bookmarks/use-save.ts';
import { useT } from '#web/site.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { cx } from '#web/ui/cx.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

type SaveProps = {
  target: Ref;
  /** What is saved, in words. */
  title: string;
  /** Null for anonymous readers, who are led to the login and back. */
  saved: boolean | null;
  /** The fragment of the place to return to without script. */
  at: string;
  size?: 'sm' | 'md';
};

/** Saves the target of a page, or removes it from what is saved. */
export function SaveButton({ saved, size = 'md', ...rest }: SaveProps) {
  const t = useT();
  const { pathname } = useLocation();
  if (saved === null) {
    return (
      <LinkButton to={loginPath(`${pathname}#${rest.at}`)} tone="quiet" size={size} rel="nofollow">
        <Icon of={Bookmark} size={18} />
        {t('bookmarks:save')}
      </LinkButton>
    );
  }
  return <SaveForm {...rest} saved={saved} look={{ tone: 'quiet', size }} />;
}

/** The button on a card or below a comment, for members: an icon with its name, or in words. */
export function SmallSaveButton({ inWords, ...props }: SaveProps & { saved: boolean; inWords?: boolean }) {
  return <SaveForm {...props} look={inWords ? 'words' : 'icon'} />;
}

type Look = 'words' | 'icon' | { tone: 'quiet'; size: 'sm' | 'md' };

function SaveForm({ target, title, saved: fromPage, at, look }: SaveProps & { saved: boolean; look: Look }) {
  const t = useT();
  const { pathname, search } = useLocation();
  const { saved, failed, toggle } = useSave(target, fromPage);
  const text = t(saved ? 'bookmarks:saved' : 'bookmarks:save');
  const inside = (
    <>
      <Icon of={saved ? BookmarkCheck : Bookmark} size={look === 'icon' ? 20 : 18} />
      {look !== 'icon' && text}
    </>
  );
  const shared = {
    name: 'intent',
    value: saved ? 'remove' : 'save',
    'aria-label': t(saved ? 'bookmarks:savedNamed' : 'bookmarks:saveNamed', { title }),
    title: saved ? t('bookmarks:remove') : look === 'icon' ? text : undefined,
  };
  return (
    <Form
      method="post"
      action="/saved/mark"
      preventScrollReset
      onSubmit={toggle}
      className="no-print flex flex-wrap items-center gap-x-3"
    >
      <input type="hidden" name="kind" value={target.kind} />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="back" value={`${pathname}${search}#${at}`} />
      {typeof look === 'object' ? (
        <Button {...look} {...shared} className={cx(saved && 'text-lagoon')}>
          {inside}
        </Button>
      ) : (
        <button
          type="submit"
          {...shared}
          className={cx(
            look === 'words'
              ? 'comment-action'
              : 'grid size-11 place-items-center rounded text-muted hover:bg-lagoon-soft hover:text-lagoon-deep',
            saved && 'text-lagoon',
          )}
        >
          {inside}
        </button>
      )}
      <span role="status" className={failed ? 'text-reef text-sm' : 'sr-only'}>
        {failed && t('bookmarks:failed')}
      </span>
    </Form>
  );
}
