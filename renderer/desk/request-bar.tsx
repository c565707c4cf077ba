import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock, ChevronRight } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import styles from './board.module.css';
import { useStaff } from './staff.ts';

/** One line while clients wait for an answer; it opens the list beside the board. */
export function RequestBar({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { can } = useStaff();
  const requests = useQuery(api.appointments.listRequests.queryOptions({ input: {}, enabled: can('schedule') })).data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <button type="button" className={styles.requestBar} aria-expanded={isOpen} onClick={onToggle}>
      <CalendarClock aria-hidden />
      <b><Plural value={requests.length} one="# appointment request waits for an answer" other="# appointment requests wait for an answer" /></b>
      <span>{isOpen ? <Trans>Hide</Trans> : <Trans>Show</Trans>} <ChevronRight aria-hidden /></span>
    </button>
  );
}
