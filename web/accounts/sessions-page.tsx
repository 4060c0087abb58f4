import { redirect } from 'react-router';
import { z } from 'zod';
import type { Session } from '#src/accounts/model.ts';
import { describeUserAgent } from '#src/accounts/user-agent.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Time } from '#web/ui/time.tsx';
import { listSessions, revokeSession } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/sessions-page';

const formSchema = z.strictObject({ session: z.uuid() });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({ site: siteOf(ctx), sessions: await listSessions(ctx) }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    await revokeSession(ctx, parseForm(formSchema, form).session);
    if (ctx.actor.kind !== 'member') return redirect('/login');
    return { saved: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings/sessions', 'sessions');

/** /settings/sessions: the devices on which the member is signed in. */
export default function SessionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <SettingsSection
      title={t('accounts:sessions.title')}
      intro={t('accounts:sessions.intro')}
      problem={actionProblem(actionData)?.problem}
      done={actionData && 'saved' in actionData && t('accounts:sessions.ended')}
    >
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {loaderData.sessions.map((session) => (
          <Device key={session.id} session={session} />
        ))}
      </ul>
    </SettingsSection>
  );
}

function Device({ session }: { session: Session }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const { browser, system } = describeUserAgent(session.userAgent);
  const device = [browser, system].filter(Boolean).join(' · ') || t('accounts:sessions.unknown');
  const times = { now, locale, timeZone: viewer?.timeZone };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <div>
        <p className="font-medium">{device}</p>
        <p className="text-muted text-sm">
          {session.current ? (
            t('accounts:sessions.current')
          ) : (
            <>
              {t('accounts:sessions.lastSeen')} <Time at={session.lastSeenAt} {...times} />
            </>
          )}
          {' · '}
          {t('accounts:sessions.since')} <Time at={session.createdAt} {...times} />
        </p>
      </div>
      <Form method="post" reloadDocument={session.current}>
        <SubmitButton
          tone="quiet"
          size="sm"
          name="session"
          value={session.id}
          aria-label={t('accounts:sessions.signOutOf', { device })}
        >
          {t('accounts:sessions.signOut')}
        </SubmitButton>
      </Form>
    </li>
  );
}
