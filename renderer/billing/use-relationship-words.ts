import { useLingui } from '@lingui/react/macro';

/** What the client is to whoever holds the policy. */
export function useRelationshipWords(): Record<'self' | 'spouse' | 'child' | 'other', string> {
  const { t } = useLingui();
  return { self: t`Own policy`, spouse: t`Spouse of the holder`, child: t`Child of the holder`, other: t`Other relation to the holder` };
}
