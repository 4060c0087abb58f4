import type { NoticePreferences } from '#src/notifications/model.ts';
import { useT } from '#web/site.ts';

type Type = NoticePreferences['types'][number];

/** The values of a form that was refused: the boxes that were ticked. */
type Sent = Record<string, string> | undefined;

/** Every type of notice with its boxes, by feature. */
export function TypeFields({ types, values }: { types: Type[]; values: Sent }) {
  const t = useT();
  const groups = Map.groupBy(types, (type) => type.feature);
  return (
    <div>
      <p className="font-medium">{t('notifications:preferences.what')}</p>
      <p className="mt-1 text-muted text-sm">{t('notifications:preferences.whatHint')}</p>
      {[...groups].map(([feature, members]) => (
        <fieldset key={feature} className="mt-5">
          <legend className="sr-only">{t(`${feature}:notices.group`)}</legend>
          <div className="grid grid-cols-[1fr_3.5rem_3.5rem] items-center border-line border-b pb-1 text-muted text-sm">
            <span aria-hidden="true" className="font-semibold text-ink">
              {t(`${feature}:notices.group`)}
            </span>
            <span aria-hidden="true" className="text-center">
              {t('notifications:preferences.app')}
            </span>
            <span aria-hidden="true" className="text-center">
              {t('notifications:preferences.mail')}
            </span>
          </div>
          {members.some(({ always }) => always) && (
            <p className="border-line border-b py-2 text-muted text-sm">
              {t('notifications:preferences.always')}
            </p>
          )}
          {members.map((type) => (
            <TypeRow key={type.type} type={type} values={values} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function TypeRow({ type, values }: { type: Type; values: Sent }) {
  const { name, hint, always, ownMail } = type;
  return (
    <div className="grid grid-cols-[1fr_3.5rem_3.5rem] items-center border-line border-b py-2">
      <input type="hidden" name="type" value={type.type} />
      {always && <input type="hidden" name="always" value={type.type} />}
      <span className="pr-2">
        <span className="block">{name}</span>
        <span className="block text-muted text-sm">{hint}</span>
      </span>
      <Box type={type} channel="app" values={values} disabled={always} />
      {ownMail ? (
        <span aria-hidden="true" className="text-center text-muted">
          –
        </span>
      ) : (
        <Box type={type} channel="mail" values={values} />
      )}
    </div>
  );
}

type BoxProps = { type: Type; channel: 'app' | 'mail'; values: Sent; disabled?: boolean };

function Box({ type, channel, values, disabled }: BoxProps) {
  const t = useT();
  const name = `${channel}:${type.type}`;
  const label = t('notifications:preferences.onChannel', {
    name: type.name,
    channel: t(`notifications:preferences.${channel}`),
  });
  return (
    <label className="grid size-11 place-items-center justify-self-center">
      <input
        type="checkbox"
        name={name}
        aria-label={label}
        defaultChecked={values && !disabled ? name in values : type[channel]}
        disabled={disabled}
        className="size-5 accent-lagoon"
      />
    </label>
  );
}
