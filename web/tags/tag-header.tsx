import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import { loginPath } from '#src/accounts/next-path.ts';
import type { TagForReader } from '#src/tags/model.ts';
import { Subscribe } from '#web/feeds/subscribe.tsx';
import { useT } from '#web/site.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

type TagHeaderProps = { tag: TagForReader; path: string };
/** `isKnown`: everybody may know of the tag, so that it can be followed. */
type WholeProps = TagHeaderProps & { isKnown: boolean };

/** The description of a tag, its number of posts, and the ways to follow it. */
export function TagHeader({ tag, path, isKnown }: WholeProps) {
  const t = useT();
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 pt-4 pb-8 md:pt-8">
      <div className="min-w-0">
        <h1 className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">{tag.name}</h1>
        {tag.description && <p className="wrap-anywhere mt-2 max-w-[65ch] text-muted">{tag.description}</p>}
        <p className="mt-1 flex flex-wrap items-center gap-x-4 text-muted text-sm">
          {isKnown && <span>{t('tags:page.posts', { count: tag.postCount })}</span>}
          {tag.followerCount > 0 && <span>{t('tags:page.followers', { count: tag.followerCount })}</span>}
        </p>
      </div>
      {isKnown && (
        <div className="no-print flex w-full items-center justify-between gap-x-2 sm:ml-auto sm:w-auto">
          <FollowButton tag={tag} path={path} />
          <Subscribe path={path} className="text-muted" />
        </div>
      )}
    </header>
  );
}

function FollowButton({ tag: { following }, path }: TagHeaderProps) {
  const t = useT();
  if (following === null) {
    return (
      <LinkButton to={loginPath(path)} tone="quiet">
        {t('tags:page.login')}
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={path}>
      <input type="hidden" name="intent" value={following ? 'unfollow' : 'follow'} />
      <Button tone={following ? 'quiet' : 'primary'} title={following ? t('tags:page.unfollow') : undefined}>
        <Icon of={following ? Check : Plus} size={18} />
        {t(following ? 'tags:page.following' : 'tags:page.follow')}
        {following && <span className="sr-only">: {t('tags:page.unfollow')}</span>}
      </Button>
    </Form>
  );
}
