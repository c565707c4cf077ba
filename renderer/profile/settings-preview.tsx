import { Trans } from '@lingui/react/macro';
import type { PortalSettings } from '#main/contract/practice.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './desk-online-scheduling.module.css';
import { useSettingsSentences } from './use-settings-sentences.ts';

interface SettingsPreviewProps {
  /** Undefined while a number cannot be read. */
  settings: PortalSettings | undefined;
  isOwn: boolean;
  name: string;
}

/** What the settings mean, in sentences, as they are typed. */
export function SettingsPreview({ settings, isOwn, name }: SettingsPreviewProps) {
  const say = useSettingsSentences();
  return (
    <aside className={styles.preview} aria-live="polite">
      <Heading level={2}><Trans>What this means</Trans></Heading>
      {settings ? <ul>{say(settings, isOwn ? undefined : name).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : <p><Trans>Type all numbers to see it here.</Trans></p>}
      <Hint><Trans>Hours, services and time off count as well.</Trans></Hint>
    </aside>
  );
}
