import { useLingui } from '@lingui/react/macro';

/** From Sunday = 0. */
export function useWeekdayNames(): readonly string[] {
  const { t } = useLingui();
  return [t`Sunday`, t`Monday`, t`Tuesday`, t`Wednesday`, t`Thursday`, t`Friday`, t`Saturday`];
}
