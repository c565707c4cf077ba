import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#renderer/api/client.ts';
import { useKioskSession } from '#renderer/kiosk/kiosk-session.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';

const warnSeconds = 60;

/** What is said over every screen: that the host is away, or that the whole session ends soon. Mostly nothing. */
export function FrameNotice({ endsAt }: { endsAt: number | undefined }) {
  const queries = useQueryClient();
  const isOnline = useKioskSession((session) => session.isOnline);
  const { nowMs } = useNow(1_000);
  const secondsLeft = endsAt === undefined ? Infinity : Math.ceil((endsAt - nowMs) / 1000);
  const isOver = secondsLeft <= 0;
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: api.signIn.session.key() });
  }, [isOver, queries]);
  if (!isOnline) return <StatusBand small announce tone="attention" title={<Trans>The clinic’s system does not answer right now. Please wait, or see the front desk.</Trans>} />;
  if (secondsLeft > warnSeconds || isOver) return null;
  return <StatusBand small tone="info" title={<Trans>To keep your page private, we ask you to sign in again in {secondsLeft} seconds.</Trans>} />;
}
