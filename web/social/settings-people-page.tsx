import { translator } from '#src/shared/translate.ts';
import type { ListedRestriction } from '#src/social/model.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { changeRelation } from '#web/social/change-relation.ts';
import { PeopleList, toLine } from '#web/social/people-list.tsx';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { KeptFocus } from '#web/ui/kept-focus.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { listRestrictions } from '#worker/social/service.ts';
import type { Route } from './+types/settings-people-page';

const PATH = '/settings/people';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    restrictions: await listRestrictions(ctx, pageQuery(request)),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await changeRelation(ctx, form);
    return { done: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('social:settings.title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, noindex: true });
};

/** /settings/people: the people whom the reader mutes, ignores or blocks. */
export default function SettingsPeoplePage({
  loaderData: { restrictions },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  return (
    <SettingsSection
      id="people"
      title={t('social:settings.title')}
      intro={t('social:settings.intro')}
      problem={actionProblem(actionData)?.problem}
      done={actionData && 'done' in actionData && t('social:settings.done')}
    >
      <KeptFocus lines={restrictions.items.map(toLine)} heading="people">
        {restrictions.items.length === 0 ? (
          <EmptyState title={t('social:settings.empty.title')}>{t('social:settings.empty.text')}</EmptyState>
        ) : (
          <PeopleList
            people={restrictions.items}
            linked={({ kind }) => kind !== 'block'}
            mark={({ kind }) => (
              <Badge tone={kind === 'block' ? 'reef' : 'plain'}>{t(`social:restriction.kind.${kind}`)}</Badge>
            )}
            beside={(person) => <Undo person={person} />}
          />
        )}
      </KeptFocus>
      <Pagination
        label={t('social:list.pages')}
        {...neighbours(PATH, restrictions)}
        newerLabel={t('social:list.newer')}
        olderLabel={t('social:list.older')}
      />
    </SettingsSection>
  );
}

function Undo({ person }: { person: ListedRestriction }) {
  const t = useT();
  const { kind, name, displayName } = person;
  return (
    <RelationForm person={name} intent="clear" page={PATH}>
      <Button
        tone="quiet"
        size="sm"
        aria-label={t(`social:restriction.undoWhom.${kind}`, { name: displayName })}
      >
        {t(`social:restriction.undo.${kind}`)}
      </Button>
    </RelationForm>
  );
}
