import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';

/** The empty state of the list of notices: what will be here, and a link. */
export function NoNotices({ filter, feature }: { filter: 'all' | 'unread'; feature: string | null }) {
  const t = useT();
  const kind = feature ? 'feature' : filter;
  return (
    <div className="mt-8">
      <EmptyState
        title={t(`notifications:empty.${kind}`)}
        action={
          kind === 'all' ? (
            <LinkButton to="/posts" tone="quiet">
              {t('notifications:empty.look')}
            </LinkButton>
          ) : (
            <LinkButton to="/notifications" tone="quiet">
              {t('notifications:empty.back')}
            </LinkButton>
          )
        }
      >
        {kind === 'feature' ? null : t(`notifications:empty.${kind}Text`)}
      </EmptyState>
    </div>
  );
}
