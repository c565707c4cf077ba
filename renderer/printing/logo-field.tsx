import { Trans, useLingui } from '@lingui/react/macro';
import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './printing.module.css';

const mostBytes = 150 * 1024;
const startsOf = { png: 'iVBORw0KGgo', jpeg: '/9j/' };

/** A picture file of this computer for the letterhead. It is read here and leaves the computer nowhere. */
export function LogoField({ logo, onChange }: { logo: string | null; onChange: (logo: string | null) => void }) {
  const { t } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<'size' | 'kind' | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) return setTrouble('size');
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    if (!Object.values(startsOf).some((start) => base64.startsWith(start))) return setTrouble('kind');
    setTrouble(null);
    onChange(base64);
  };
  return (
    <div className={styles.logo}>
      <Hint><Trans>A PNG or JPEG up to 150 kB. A wide one on white looks best.</Trans></Hint>
      <input ref={chooser} type="file" accept="image/png,image/jpeg" aria-label={t`Logo file`} className="sr-only" tabIndex={-1} onChange={(event) => void take(event.currentTarget.files?.[0])} />
      <div className={styles.logoButtons}>
        <Button icon={ImagePlus} onPress={() => chooser.current?.click()}>{logo === null ? <Trans>Choose a picture…</Trans> : <Trans>Choose another picture…</Trans>}</Button>
        {logo !== null && <Button look="quiet" icon={Trash2} onPress={() => onChange(null)}><Trans>Take the logo off</Trans></Button>}
      </div>
      {trouble === 'size' && <StatusBand small announce tone="attention" title={<Trans>This picture is larger than 150 kB. Save a smaller one and choose that.</Trans>} />}
      {trouble === 'kind' && <StatusBand small announce tone="attention" title={<Trans>This is no PNG or JPEG. Save it as one of them and choose that.</Trans>} />}
    </div>
  );
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
