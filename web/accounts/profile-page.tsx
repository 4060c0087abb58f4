import { profileChangeSchema } from '#src/accounts/model.ts';
import { fieldError } from '#src/shared/errors.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProfileFields } from '#web/accounts/profile-fields.tsx';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { getMe, updateMe } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { addUpload } from '#worker/uploads/service.ts';
import type { Route } from './+types/profile-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({ site: siteOf(ctx), me: await getMe(ctx) }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'write');
      const links = textOf(form, 'links').split(/\s+/).filter(Boolean);
      const change = parseValues(profileChangeSchema, {
        displayName: textOf(form, 'displayName'),
        bio: textOf(form, 'bio').replaceAll('\r\n', '\n'),
        links,
      });
      await updateMe(ctx, { ...change, ...(await chosenAvatar(ctx, form)) });
      return { saved: true };
    },
    'file',
  );

/** Returns the chosen avatar: a new one, null to remove it, or nothing to leave it as it is. */
async function chosenAvatar(ctx: Context, form: FormData): Promise<{ avatarId?: string | null }> {
  const file = form.get('picture');
  if (!(file instanceof File) || file.size === 0) return form.get('noPicture') ? { avatarId: null } : {};
  if (!file.type.startsWith('image/')) throw fieldError('/picture', 'not_an_image');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { upload } = await addUpload(ctx, { bytes, name: file.name });
  if (!upload.mediaType.startsWith('image/')) throw fieldError('/picture', 'not_an_image');
  return { avatarId: upload.id };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings', 'profile');

/** /settings: the member's public profile. */
export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { me } = loaderData;
  const { problem, values } = actionProblem(actionData) ?? {};
  const saved = actionData && 'saved' in actionData;
  return (
    <SettingsSection
      title={t('accounts:profile.title')}
      intro={
        <>
          {t('accounts:profile.intro')}{' '}
          <Link to={`/people/${me.name}`} className="text-lagoon underline underline-offset-4">
            {t('accounts:profile.look')}
          </Link>
        </>
      }
      problem={problem}
      done={saved && t('accounts:settings.saved')}
    >
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
        <ProfileFields me={me} values={values} errors={problem?.fields ?? {}} />
        <div>
          <SubmitButton>{t('accounts:settings.save')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
