import type { Sentence, Source } from '#src/ask/model.ts';
import { toPlace } from '#src/ask/to-place.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

type AnswerTextProps = { sentences: readonly Sentence[]; sources: readonly Source[] };

/** The sentences of an answer, each with links to the places that it has; one without is marked. */
export function AnswerText({ sentences, sources }: AnswerTextProps) {
  return (
    <div className="grid gap-3 font-read text-lg leading-relaxed">
      {sentences.map((sentence, index) => (
        // Sentences are only added, never moved.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are
        <p key={index} className="wrap-anywhere">
          {sentence.text}
          <Marks sentence={sentence} sources={sources} />
        </p>
      ))}
    </div>
  );
}

function Marks({ sentence, sources }: { sentence: Sentence; sources: readonly Source[] }) {
  const t = useT();
  const cited = sentence.cites.flatMap((n) => sources.find((source) => source.n === n) ?? []);
  if (cited.length === 0) {
    return (
      <span
        title={t('ask:answer.unsourcedTitle')}
        className="ms-2 rounded bg-sand-soft px-1.5 py-0.5 font-ui text-on-sand text-sm"
      >
        {t('ask:answer.unsourced')}
      </span>
    );
  }
  return cited.map(({ n, title, url }) => (
    <Link
      key={n}
      to={toPlace(url, sentence.text)}
      reloadDocument
      aria-label={t('ask:answer.cite', { n, title })}
      className="ms-1 inline-grid min-h-8 min-w-8 place-items-center rounded text-base text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
    >
      [{n}]
    </Link>
  ));
}
