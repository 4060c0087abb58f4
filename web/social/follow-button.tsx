import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import { useT } from '#web/site.ts';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button, type ButtonProps } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

type FollowButtonProps = {
  person: { name: string; displayName: string };
  following: boolean;
  page: string;
  size?: ButtonProps['size'];
};

/** Follows or unfollows a person. */
export function FollowButton({ person, following, page, size = 'md' }: FollowButtonProps) {
  const t = useT();
  const name = person.displayName;
  return (
    <RelationForm person={person.name} intent={following ? 'unfollow' : 'follow'} page={page}>
      <Button
        tone={following ? 'quiet' : 'primary'}
        size={size}
        title={following ? t('social:follow.unfollow') : undefined}
        aria-label={
          following
            ? `${t('social:follow.following')}: ${t('social:follow.unfollowWhom', { name })}`
            : t('social:follow.whom', { name })
        }
      >
        <Icon of={following ? Check : Plus} size={18} />
        {t(following ? 'social:follow.following' : 'social:follow.follow')}
      </Button>
    </RelationForm>
  );
}
