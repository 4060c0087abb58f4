import type { Me } from '#src/accounts/model.ts';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { TextArea, TextField } from '#web/ui/field.tsx';

type ProfileFieldsProps = {
  me: Me;
  values: Record<string, string> | undefined;
  errors: Record<string, string>;
};

/** The fields of a profile: name, picture, bio and links. */
export function ProfileFields({ me, values, errors }: ProfileFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('accounts:fields.displayName')}
        name="displayName"
        autoComplete="name"
        required
        maxLength={60}
        defaultValue={values?.displayName ?? me.displayName}
        error={errors.displayName}
      />
      <div className="flex items-start gap-5">
        <Avatar name={me.displayName} src={me.avatarUrl} size="lg" />
        <div className="grid min-w-0 flex-1 gap-1">
          <TextField
            label={t('accounts:fields.picture')}
            hint={t('accounts:fields.pictureHint')}
            name="picture"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
            error={errors.picture}
          />
          {me.avatarId && <Choice label={t('accounts:fields.noPicture')} name="noPicture" value="yes" />}
        </div>
      </div>
      <KeptTextArea
        kept={{ place: ['bio'], saved: me.bio, isGivenBack: values !== undefined }}
        label={t('accounts:fields.bio')}
        hint={t('accounts:fields.bioHint')}
        name="bio"
        maxLength={500}
        defaultValue={values?.bio ?? me.bio}
        error={errors.bio}
      />
      <TextArea
        label={t('accounts:fields.links')}
        hint={t('accounts:fields.linksHint')}
        name="links"
        rows={3}
        inputMode="url"
        defaultValue={values?.links ?? me.links.join('\n')}
        error={errors.links ?? Object.entries(errors).find(([name]) => name.startsWith('links/'))?.[1]}
      />
    </>
  );
}
