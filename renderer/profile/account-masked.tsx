import { useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { formatPhone } from '#main/contract/us-phone.ts';

const shownMs = 10_000;

/** Hidden from who stands beside, until the person asks to see it; hidden again after ten seconds. */
export function AccountMasked({ text, kind }: { text: string; kind: 'email' | 'phone' }) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, [isShown]);
  if (isShown) return <>{kind === 'phone' ? formatPhone(text) : text}</>;
  const masked = kind === 'phone' ? `(•••) •••-${text.slice(-4)}` : text.replace(/^(.).*(@.).*(\.[^.]+)$/u, '$1•••$2•••$3');
  return <>{masked} <Button look="quiet" icon={Eye} aria-label={kind === 'phone' ? t`Show phone` : t`Show email`} onPress={() => setShown(true)}>{t`Show`}</Button></>;
}
