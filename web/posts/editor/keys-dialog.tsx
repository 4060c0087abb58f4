import { COMMANDS, type Command, FORMATS, type Format, keysOf } from '#src/editor/shortcuts.ts';
import { useIsMac } from '#web/posts/editor/use-is-mac.ts';
import { useT } from '#web/site.ts';
import { Dialog } from '#web/ui/dialog.tsx';

/** The list of the editor's shortcuts. */
export function KeysDialog() {
  const t = useT();
  const isMac = useIsMac();
  const row = (action: Format | Command, name: string) => (
    <div key={action} className="flex items-center justify-between gap-4 py-1.5">
      <dt>{name}</dt>
      <dd className="flex gap-1">
        {keysOf(action, isMac).map((key) => (
          <kbd key={key} className="rounded-sm border border-line bg-sunken px-1.5 py-0.5 font-ui text-sm">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
  return (
    <Dialog id="editor-keys" title={t('editor:keys.title')} closeLabel={t('editor:delete.close')}>
      <dl className="divide-y divide-line">
        {COMMANDS.map((command) => row(command, t(`editor:command.${command}`)))}
        {FORMATS.map((format) => row(format, t(`editor:format.${format}`)))}
      </dl>
    </Dialog>
  );
}
