import { CARD_SHAPES } from '#src/practice/ending/card.ts';
import type { Practice } from '#src/practice/model.ts';
import { practiceCardPath, practicePath } from '#src/practice/paths.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { localePath } from '#src/shared/locale.ts';
import { Section } from '#web/practice/summary/section.tsx';
import { useSite, useT } from '#web/site.ts';

const LINK = 'inline-flex min-h-11 items-center rounded text-lagoon underline underline-offset-4';

/** The card of a practice in both shapes, and the archive with everything in it, to take away. */
export function Share({ practice }: { practice: Practice }) {
  const t = useT();
  const { locale } = useSite();
  const card = localePath(locale, practiceCardPath(practice.id));
  return (
    <Section id="share" title={t('practice:summary.share')} hint={t('practice:summary.shareHint')}>
      <img
        src={card}
        {...CARD_SHAPES.wide}
        alt={t('practice:summary.cardAlt', { name: shownName(practice) })}
        className="h-auto w-full max-w-xl rounded border border-line"
        loading="lazy"
      />
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={card} download="practice.png" className={LINK}>
          {t('practice:summary.cardWide')}
        </a>
        <a href={`${card}?shape=tall`} download="practice-tall.png" className={LINK}>
          {t('practice:summary.cardTall')}
        </a>
        <a href={localePath(locale, `${practicePath(practice.id)}/export`)} download className={LINK}>
          {t('practice:summary.export')}
        </a>
      </p>
    </Section>
  );
}
