import { NEEDED, PRIVILEGES, STAGES, type Stage } from '#src/privileges/rules.ts';
import { useT } from '#web/site.ts';

/** What each stage of the site would ask for, side by side; `stage` is the present one. */
export function StagePreview({ stage }: { stage: Stage }) {
  const t = useT();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm tabular-nums">
        <caption className="mb-2 text-left font-medium">{t('privileges:preview.title')}</caption>
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pr-4 text-left font-medium">
              {t('privileges:preview.privilege')}
            </th>
            {STAGES.map((one) => (
              <th key={one} scope="col" className="py-2 pl-4 text-right font-medium">
                {t(`privileges:stages.${one}.name`)}
                {one === stage && (
                  <span className="block font-normal text-muted">{t('privileges:preview.current')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PRIVILEGES.map((privilege) => (
            <tr key={privilege} className="border-line border-b">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {t(`privileges:names.${privilege}.name`)}
              </th>
              {STAGES.map((one) => (
                <td key={one} className="py-2 pl-4 text-right">
                  {NEEDED[privilege][one]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
