import Check from 'lucide-react/icons/check';
import type { Answer } from '#src/questions/model.ts';
import { answerAnchor, answerPath } from '#src/questions/rules.ts';
import { OriginNote } from '#web/origins/origin-note.tsx';
import { Signature } from '#web/questions/signature.tsx';
import { VoteForm } from '#web/questions/vote-form.tsx';
import { useSite, useT } from '#web/site.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

export type AnswerItemProps = {
  answer: Answer;
  lang: string;
  /** The path of the page. */
  path: string;
  /** Whether the reader asked the question, and accepts answers. */
  isAsker: boolean;
  /** Whether the page shows the comments itself. */
  alone?: boolean;
};

/** An answer with its votes; those by people whom the reader blocked or ignores are folded away. */
export function AnswerItem(props: AnswerItemProps) {
  const t = useT();
  const { viewer } = useSite();
  const { answer } = props;
  return (
    <div id={answerAnchor(answer.id)} tabIndex={viewer ? -1 : undefined} className="scroll-mt-6">
      {answer.author === null ? (
        <p className="py-3 text-muted">{t('questions:page.hidden')}</p>
      ) : answer.folded ? (
        <details>
          <summary className="min-h-11 py-2.5 text-muted">
            {t('questions:page.folded', { name: answer.author.displayName })}
          </summary>
          <AnswerArticle {...props} author={answer.author} />
        </details>
      ) : (
        <AnswerArticle {...props} author={answer.author} />
      )}
    </div>
  );
}

type ArticleProps = AnswerItemProps & { author: NonNullable<Answer['author']> };

function AnswerArticle({ answer, author, lang, path, isAsker, alone }: ArticleProps) {
  const t = useT();
  const { viewer } = useSite();
  return (
    <article
      aria-label={t('questions:answers.by', { name: author.displayName })}
      className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 sm:gap-x-5"
    >
      <div className="grid content-start justify-items-center gap-2">
        <VoteForm
          kind="answer"
          id={answer.id}
          score={answer.voteScore}
          vote={answer.vote}
          isOwn={viewer?.name === author.name}
          back={`${path}#${answerAnchor(answer.id)}`}
        />
        <Acceptance answer={answer} isAsker={isAsker} />
      </div>
      <div className="min-w-0">
        <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: answer.html }} />
        <Signature
          author={author}
          at={answer.createdAt}
          editedAt={answer.editedAt}
          link={answerPath(answer.id)}
          history={`${answerPath(answer.id)}/history`}
        />
        <OriginNote origin={answer.origin} />
        <AnswerActions answer={answer} alone={alone ?? false} />
      </div>
    </article>
  );
}

/** The mark of the accepted answer; for the asker a button that sets and undoes it. */
function Acceptance({ answer: { id, isAccepted }, isAsker }: Pick<ArticleProps, 'answer' | 'isAsker'>) {
  const t = useT();
  if (!isAsker)
    return isAccepted ? (
      <span className="grid size-11 place-items-center text-lagoon" title={t('questions:answers.accepted')}>
        <Icon of={Check} size={28} label={t('questions:answers.accepted')} />
      </span>
    ) : null;
  const name = t(isAccepted ? 'questions:answers.unaccept' : 'questions:answers.acceptThis');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        name="accepted"
        value={isAccepted ? '' : id}
        aria-label={name}
        aria-pressed={isAccepted}
        title={name}
        className="grid size-11 place-items-center rounded-full text-edge hover:bg-lagoon-soft hover:text-lagoon aria-pressed:text-lagoon"
      >
        <Icon of={Check} size={28} />
      </button>
    </Form>
  );
}

function AnswerActions({ answer, alone }: { answer: Answer; alone: boolean }) {
  const t = useT();
  const { viewer } = useSite();
  const path = answerPath(answer.id);
  return (
    <div className="no-print mt-1 flex flex-wrap items-center gap-x-4">
      {!alone && (answer.commentCount > 0 || viewer) && (
        <Link
          to={`${path}#discussion`}
          className="inline-flex min-h-11 items-center text-muted text-sm hover:text-lagoon"
        >
          {answer.commentCount > 0
            ? t('questions:page.comments', { count: answer.commentCount })
            : t('questions:page.comment')}
        </Link>
      )}
      {viewer && (
        <LinkButton to={`${path}/edit`} tone="plain" size="sm">
          {t(answer.markdown === null ? 'questions:suggested.suggest' : 'questions:page.edit')}
        </LinkButton>
      )}
      {answer.markdown !== null && (
        <DeleteForm id={answer.id} intent="delete-answer" title={t('questions:page.deleteAnswer')} />
      )}
    </div>
  );
}

/** A deletion in two steps, without scripts, too. */
export function DeleteForm({ id, intent, title }: { id: string; intent: string; title: string }) {
  const t = useT();
  return (
    <details className="group open:basis-full">
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-4 font-medium text-reef text-ui">
        {t('questions:page.delete')}
      </summary>
      <Form method="post" className="grid justify-items-start gap-2 rounded border border-reef p-4">
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="id" value={id} />
        <p className="font-medium">{title}</p>
        <p className="text-muted text-sm">{t('questions:page.deleteText')}</p>
        <Button tone="danger" size="sm">
          {t('questions:page.delete')}
        </Button>
      </Form>
    </details>
  );
}
