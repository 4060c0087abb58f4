import Rss from 'lucide-react/icons/rss';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES, feedPath } from '#src/feeds/feed.ts';
import { localePath } from '#src/shared/locale.ts';
import { useSite, useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { MENU_ITEM, Menu } from '#web/ui/menu.tsx';

type SubscribeProps = {
  /** The path that the feed belongs to, without language prefix; empty for the whole site. */
  path: string;
  className?: string;
};

/** The addresses of a feed, folded behind one word. */
export function Subscribe({ path, className }: SubscribeProps) {
  const { locale } = useSite();
  const t = useT();
  return (
    <Menu
      label={
        <>
          <Icon of={Rss} size={16} />
          {t('feeds:subscribe.label')}
        </>
      }
      {...(className && { className })}
    >
      <p className="max-w-60 px-3 pt-2 pb-1 text-muted text-sm">{t('feeds:subscribe.hint')}</p>
      {FEED_FORMATS.map((format) => (
        <a
          key={format}
          href={localePath(locale, feedPath(path, format))}
          type={FEED_TYPES[format]}
          className={MENU_ITEM}
        >
          {FEED_NAMES[format]}
        </a>
      ))}
    </Menu>
  );
}
