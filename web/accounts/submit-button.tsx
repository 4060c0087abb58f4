import { useNavigation } from 'react-router';
import { Button, type ButtonProps } from '#web/ui/button.tsx';

/** The button of a form, busy while its form is being sent. `name` and `value` distinguish it from other buttons. */
export function SubmitButton({ name, value, ...rest }: ButtonProps) {
  const { state, formData } = useNavigation();
  const mine = !name || formData?.get(name) === value;
  return <Button busy={state === 'submitting' && mine} name={name} value={value} {...rest} />;
}
