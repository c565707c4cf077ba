import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

type PasswordFieldProps = Omit<TextFieldProps, 'hidden' | 'insideButton' | 'keyboard' | 'lines'>;

/** A password, hidden until the person asks to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const toggle = (
    <Button look="quiet" icon={shown ? EyeOff : Eye} aria-label={shown ? t`Hide password` : t`Show password`} onPress={() => setShown(!shown)}>
      {shown ? t`Hide` : t`Show`}
    </Button>
  );
  return <TextField {...props} keyboard="password" hidden={!shown} insideButton={toggle} />;
}
