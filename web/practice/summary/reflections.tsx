import type { Reflection } from '#src/practice/ending/reflection.ts';
import { Section } from '#web/practice/summary/section.tsx';
import { useT } from '#web/site.ts';
import { Prose } from '#web/ui/prose.tsx';

/** What somebody else wrote about their practice. */
export function Reflections({ reflections }: { reflections: readonly Reflection[] }) {
  const t = useT();
  const parts = reflections.flatMap((reflection) => reflection.parts.filter(({ html }) => html !== ''));
  if (parts.length === 0) return null;
  return (
    <Section id="reflection" title={t('practice:summary.reflection')}>
      <div className="grid gap-6">
        {parts.map(({ part, html }) => (
          <div key={part}>
            <h3 className="font-semibold">{t(`practice:summary.parts.${part}`)}</h3>
            <Prose html={html} className="mt-1" />
          </div>
        ))}
      </div>
    </Section>
  );
}
