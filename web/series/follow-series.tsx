import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import { loginPath } from '#src/accounts/next-path.ts';
import type { Series } from '#src/series/model.ts';
import { seriesPath } from '#src/series/rules.ts';
import { useT } from '#web/site.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** The button that follows or unfollows a series. */
export function FollowSeries({ series: { slug, title, following } }: { series: Series }) {
  const t = useT();
  const path = seriesPath(slug);
  if (following === null) {
    return (
      <LinkButton to={loginPath(path)} tone="quiet">
        {t('social:follow.login')}
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={path} preventScrollReset>
      <input type="hidden" name="intent" value={following ? 'unfollow' : 'follow'} />
      <Button
        tone="quiet"
        title={following ? t('social:follow.unfollow') : undefined}
        aria-label={
          following
            ? `${t('social:follow.following')}: ${t('social:follow.unfollowWhom', { name: title })}`
            : t('social:follow.whom', { name: title })
        }
      >
        <Icon of={following ? Check : Plus} size={18} />
        {t(following ? 'social:follow.following' : 'social:follow.follow')}
      </Button>
    </Form>
  );
}
