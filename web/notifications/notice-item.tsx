import Bell from 'lucide-react/icons/bell';
import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import type { Notice } from '#src/notifications/model.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

/** One notice in the list: its actor, its text, its time and its actions. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const { id, text, path, actor, read, updatedAt } = notice;
  return (
    <li data-line={id} tabIndex={-1} className="flex items-start gap-3 py-3">
      <span className="pt-1.5">
        {actor ? <Avatar name={actor.displayName} src={actor.avatarUrl} /> : <NoActorAvatar />}
      </span>
      <div className="min-w-0 grow">
        {path === null ? (
          <p className="min-h-11 py-2.5 text-muted">{text}</p>
        ) : (
          <Link
            to={`/notifications/${id}`}
            className="block min-h-11 wrap-anywhere rounded py-2.5 leading-6 hover:text-lagoon data-[unread]:font-semibold"
            data-unread={read ? undefined : ''}
          >
            {text}
          </Link>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
          <Time at={updatedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
          {!read && <Badge tone="lagoon">{t('notifications:unread')}</Badge>}
        </p>
      </div>
      <Form method="post" preventScrollReset className="flex shrink-0">
        <input type="hidden" name="id" value={id} />
        {!read && <IconButton intent="read" icon={Check} label="markRead" text={text} />}
        <IconButton intent="dismiss" icon={X} label="dismiss" text={text} />
      </Form>
    </li>
  );
}

/** Stands in for the avatar of a notice without an actor. */
function NoActorAvatar() {
  return (
    <span className="grid size-10 place-items-center rounded-full bg-lagoon-soft text-lagoon-deep">
      <Icon of={Bell} size={20} />
    </span>
  );
}

type IconButtonProps = {
  intent: string;
  icon: typeof Bell;
  label: 'markRead' | 'dismiss';
  text: string;
};

function IconButton({ intent, icon, label, text }: IconButtonProps) {
  const t = useT();
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      title={t(`notifications:${label}`)}
      aria-label={t(`notifications:${label}Of`, { text })}
      className="grid size-11 place-items-center rounded text-muted hover:bg-lagoon-soft hover:text-lagoon"
    >
      <Icon of={icon} size={20} />
    </button>
  );
}
