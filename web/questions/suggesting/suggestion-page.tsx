import { redirect, useActionData } from 'react-router';
import { decideSuggestionSchema, type Suggestion } from '#src/questions/model.ts';
import { SUGGESTIONS_PATH, suggestionPath } from '#src/questions/rules.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { requireId } from '#web/discussion/require-id.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { Changes, changesBetween } from '#web/questions/changes.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { decideSuggestion, getSuggestion } from '#worker/questions/service.ts';
import type { Route } from './+types/suggestion-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    suggestion: await getSuggestion(ctx, requireId(params.id)),
  }));

/** Approves, rejects or withdraws the edit. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const id = requireId(params.id);
    const input = { decision: form.get('decision'), remark: String(form.get('remark') ?? '') };
    await decideSuggestion(ctx, id, parseValues(decideSuggestionSchema, input));
    return redirect(suggestionPath(id), 303);
  });

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, suggestionPath(params.id), 'questions:suggested.one');

/** /questions/edits/:id: what a suggested edit would change, and what one decides about it. */
export default function SuggestionPage({ loaderData: { suggestion } }: Route.ComponentProps) {
  const t = useT();
  const { now, locale } = useSite();
  const { question, suggester, reason, path, createdAt } = suggestion;
  const failed = actionProblem(useActionData<unknown>());
  return (
    <div className="mx-auto grid max-w-4xl gap-6 pt-4 md:pt-8">
      <div>
        <TextLink to={SUGGESTIONS_PATH}>{t('questions:suggested.title')}</TextLink>
        <h1 className="font-read font-semibold text-3xl tracking-tight">{t('questions:suggested.one')}</h1>
        <p lang={question.locale} className="mt-1">
          <Link to={path} className="wrap-anywhere inline-flex min-h-11 items-center text-lagoon underline">
            {question.title}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <PersonLink person={suggester} className="font-medium text-ink hover:text-lagoon">
            {suggester.displayName}
          </PersonLink>
          <Time at={createdAt} now={now} locale={locale} />
        </p>
        <p dir="auto" className="wrap-anywhere mt-2">
          {t('questions:suggested.because', { reason })}
        </p>
      </div>
      <ProblemAlert problem={failed?.problem} />
      <Outcome suggestion={suggestion} />
      <Changes changes={changesBetween(suggestion.now, suggestion.suggested)} lang={question.locale} />
      <Decision
        suggestion={suggestion}
        error={failed?.problem.fields.remark}
        remark={failed?.values.remark}
      />
    </div>
  );
}

/** What became of the edit, or why it cannot be approved. */
function Outcome({ suggestion: { state, remark, isOutdated, isOwn } }: { suggestion: Suggestion }) {
  const t = useT();
  if (state !== 'waiting')
    return (
      <Alert kind={state === 'approved' ? 'success' : 'care'} title={t(`questions:suggested.state.${state}`)}>
        {remark && <p dir="auto">{remark}</p>}
      </Alert>
    );
  if (!isOutdated) return null;
  return (
    <Alert kind="care" title={t('questions:suggested.outdated')}>
      <p>{t(isOwn ? 'questions:suggested.outdatedOwn' : 'questions:suggested.outdatedText')}</p>
    </Alert>
  );
}

type DecisionProps = { suggestion: Suggestion; error: string | undefined; remark: string | undefined };

function Decision({ suggestion, error, remark }: DecisionProps) {
  const t = useT();
  const { id, path, state, isOwn, isOutdated, mayDecide } = suggestion;
  const improve = (
    <LinkButton to={`${path}/edit?from=${id}`} tone="quiet">
      {t('questions:suggested.goOn')}
    </LinkButton>
  );
  if (isOwn)
    return state === 'approved' ? null : (
      <Form method="post" className="flex flex-wrap gap-3">
        {state === 'waiting' && (
          <Button name="decision" value="withdraw" tone="quiet">
            {t('questions:suggested.withdraw')}
          </Button>
        )}
        {state !== 'waiting' && improve}
      </Form>
    );
  if (!mayDecide) return null;
  return (
    <Form method="post" className="grid gap-4">
      <TextField
        label={t('questions:suggested.remark')}
        hint={t('questions:suggested.remarkHint')}
        name="remark"
        maxLength={200}
        defaultValue={remark ?? ''}
        error={error}
      />
      <div className="flex flex-wrap gap-3">
        {!isOutdated && (
          <Button name="decision" value="approve">
            {t('questions:suggested.approve')}
          </Button>
        )}
        <Button name="decision" value="reject" tone="quiet">
          {t('questions:suggested.reject')}
        </Button>
        {improve}
      </div>
    </Form>
  );
}
