import BookOpen from 'lucide-react/icons/book-open';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import ChartColumn from 'lucide-react/icons/chart-column';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import EyeOff from 'lucide-react/icons/eye-off';
import History from 'lucide-react/icons/history';
import Keyboard from 'lucide-react/icons/keyboard';
import Send from 'lucide-react/icons/send';
import Trash2 from 'lucide-react/icons/trash-2';
import Undo2 from 'lucide-react/icons/undo-2';
import type { OwnPost } from '#src/posts/model.ts';
import type { WayToPublish } from '#src/posts/publication-rules.ts';
import { postPath } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { MENU_ITEM, Menu, MenuButton } from '#web/ui/menu.tsx';

const opens = (dialog: string) => ({ command: 'show-modal', commandfor: dialog });

/** The menu of further actions on a post, besides writing and publishing. */
export function MoreMenu({ post, way, locale }: { post: OwnPost; way: WayToPublish; locale: Locale }) {
  const t = useT();
  const { status } = post;
  return (
    <Menu
      key={`${status} ${post.publishedAt} ${post.submittedAt}`}
      label={
        <>
          <Icon of={Ellipsis} />
          <span className="sr-only">{t('editor:actions.more')}</span>
        </>
      }
    >
      {status === 'published' && post.slug && (
        <>
          <Link to={postPath(post.slug)} className={MENU_ITEM}>
            <Icon of={BookOpen} size={18} />
            {t('editor:actions.view')}
          </Link>
          <Link to={`/write/${post.id}/stats`} className={MENU_ITEM}>
            <Icon of={ChartColumn} size={18} />
            {t('posts:stats.link')}
          </Link>
        </>
      )}
      {status === 'scheduled' && (
        <MenuButton name="intent" value="publish">
          <Icon of={Send} size={18} />
          {t('editor:actions.publishNow')}
        </MenuButton>
      )}
      {post.submittedAt && (
        <MenuButton name="intent" value="withdraw">
          <Icon of={Undo2} size={18} />
          {t('editor:actions.withdraw')}
        </MenuButton>
      )}
      {(status === 'draft' || status === 'scheduled') && way !== 'refused' && (
        <MenuButton type="button" aria-haspopup="dialog" {...opens('schedule-post')}>
          <Icon of={CalendarClock} size={18} />
          {t(status === 'scheduled' ? 'editor:actions.reschedule' : 'editor:actions.schedule')}
        </MenuButton>
      )}
      {(status === 'scheduled' || status === 'published') && (
        <MenuButton name="intent" value="unpublish">
          <Icon of={EyeOff} size={18} />
          {t(status === 'scheduled' ? 'editor:actions.cancelSchedule' : 'editor:actions.unpublish')}
        </MenuButton>
      )}
      <Link to={`/write/${post.id}/history?lang=${locale}`} className={MENU_ITEM}>
        <Icon of={History} size={18} />
        {t('editor:actions.history')}
      </Link>
      <Link reloadDocument to={`/write/${post.id}/markdown?lang=${locale}`} className={MENU_ITEM}>
        <Icon of={Download} size={18} />
        {t('editor:actions.download')}
      </Link>
      <MenuButton
        type="button"
        aria-haspopup="dialog"
        className="noscript:hidden max-lg:hidden"
        {...opens('editor-keys')}
      >
        <Icon of={Keyboard} size={18} />
        {t('editor:actions.keys')}
      </MenuButton>
      <MenuButton type="button" aria-haspopup="dialog" {...opens('delete-post')}>
        <Icon of={Trash2} size={18} />
        {t('editor:actions.delete')}
      </MenuButton>
    </Menu>
  );
}
