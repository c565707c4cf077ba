import { useLingui } from '@lingui/react/macro';
import type { HelpTopic } from '#main/contract/help.ts';

export function useHelpTopicWords(): Record<HelpTopic, string> {
  const { t } = useLingui();
  return {
    help: t`general`, arrival: t`arriving`, account: t`account`, payment: t`payment`, documents: t`documents`, insurance: t`insurance`, scheduling: t`scheduling`,
  };
}
