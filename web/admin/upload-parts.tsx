import type { UploadUse } from '#src/uploads/admin-model.ts';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

const SHOWN = 3;

/** The size of a file, in a suitable unit. */
export function FileSize({ bytes }: { bytes: number }) {
  const { locale } = useSite();
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(amount);
}

/** The first places where a file is used, with links. */
export function Uses({ uses }: { uses: UploadUse[] }) {
  const t = useT();
  if (uses.length === 0) return <span className="text-muted">{t('admin:uploads.nowhere')}</span>;
  return (
    <ul>
      {uses.slice(0, SHOWN).map((use) => (
        <li key={`${use.kind} ${use.id}`}>
          <Use use={use} />
        </li>
      ))}
      {uses.length > SHOWN && <li className="text-muted">{t('admin:uploads.andMore')}</li>}
    </ul>
  );
}

function Use({ use: { kind, id, title } }: { use: UploadUse }) {
  const t = useT();
  const name = title || t('editor:write.untitled');
  if (kind === 'avatar') return t('admin:uploads.asFace', { name });
  if (kind === 'check_in') return t('admin:uploads.inCheckIn');
  if (kind === 'series') return t('admin:uploads.inSeries', { name });
  return (
    <Link
      to={`/admin/posts/${id}`}
      className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
    >
      {name}
    </Link>
  );
}
