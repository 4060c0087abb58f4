import ArrowLeft from 'lucide-react/icons/arrow-left';
import BookOpen from 'lucide-react/icons/book-open';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import PenLine from 'lucide-react/icons/pen-line';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import type { OwnPost } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { MENU_ITEM, Menu, MenuButton } from '#web/ui/menu.tsx';

type EditorBarProps = {
  post: OwnPost;
  status: ReactNode;
  /** What the phone shows now: the text or the preview. */
  view: 'write' | 'preview';
  busy: boolean;
};

/** Stays at the top while one writes: the way back, whether it is saved, and what can be done. */
export function EditorBar({ post, status, view, busy }: EditorBarProps) {
  const t = useT();
  const isPublished = post.status === 'published';
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-paper px-4 py-2 sm:-mx-8 sm:px-8 lg:-mt-6">
      <Link
        to="/write"
        className="-ml-2 inline-flex min-h-11 min-w-9 items-center gap-2 rounded px-2 text-muted text-sm hover:text-ink"
      >
        <Icon of={ArrowLeft} size={18} />
        <span className="sr-only sm:not-sr-only">{t('editor:back')}</span>
      </Link>
      <div className="min-w-0 flex-1">{status}</div>
      <div className="flex basis-full flex-wrap items-center justify-end gap-2 sm:basis-auto">
        <Button name="intent" value="save" tone="plain" size="sm" className="px-3">
          {t('editor:actions.save')}
        </Button>
        <Button
          name="intent"
          value="preview"
          tone="plain"
          size="sm"
          className="px-3 lg:hidden lg:noscript:inline-flex"
        >
          <Icon of={view === 'preview' ? PenLine : Eye} size={18} />
          {t(view === 'preview' ? 'editor:actions.write' : 'editor:actions.preview')}
        </Button>
        <Button name="intent" value="publish" size="sm" busy={busy}>
          {t(isPublished ? 'editor:actions.publishChanges' : 'editor:actions.publish')}
        </Button>
        <MoreMenu post={post} />
      </div>
    </div>
  );
}

function MoreMenu({ post }: { post: OwnPost }) {
  const t = useT();
  const isPublished = post.status === 'published';
  const opensDialog = { command: 'show-modal', commandfor: 'delete-post' };
  return (
    <Menu
      key={post.status}
      label={
        <>
          <Icon of={Ellipsis} />
          <span className="sr-only">{t('editor:actions.more')}</span>
        </>
      }
    >
      {isPublished && post.slug && (
        <Link to={postPath(post.slug)} className={MENU_ITEM}>
          <Icon of={BookOpen} size={18} />
          {t('editor:actions.view')}
        </Link>
      )}
      {isPublished && (
        <MenuButton name="intent" value="unpublish">
          <Icon of={EyeOff} size={18} />
          {t('editor:actions.unpublish')}
        </MenuButton>
      )}
      <MenuButton type="button" aria-haspopup="dialog" {...opensDialog}>
        <Icon of={Trash2} size={18} />
        {t('editor:actions.delete')}
      </MenuButton>
    </Menu>
  );
}
