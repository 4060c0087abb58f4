import { type ComponentProps, useRef } from 'react';
import { TextArea } from '#web/ui/field.tsx';
import { type KeptField, useKeptText } from '#web/use-kept-text.ts';

type KeptTextAreaProps = ComponentProps<typeof TextArea> & { kept: KeptField };

/** A text area whose unsaved text this browser keeps. */
export function KeptTextArea({ kept, ...rest }: KeptTextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useKeptText(area, kept);
  return <TextArea {...rest} ref={area} />;
}
