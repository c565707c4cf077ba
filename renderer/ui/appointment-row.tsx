import { MapPin, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './appointment-row.module.css';

interface AppointmentRowProps {
  /** `Sat, Nov 28` */
  day: string;
  /** `9:00 AM` */
  time: string;
  provider: string;
  telehealth: boolean;
  /** `Video visit, 50 minutes` */
  place: ReactNode;
  /** A state in words, or from when the visit may be confirmed. */
  note?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
}

/** One appointment in a list (wrap several in `RowList`): when, with whom, where, and what can be done. */
export function AppointmentRow({ day, time, provider, telehealth, place, note, actions }: AppointmentRowProps) {
  const Icon = telehealth ? Video : MapPin;
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <span className={styles.day}>{day}</span>
        <span className={styles.time}>{time}</span>
      </div>
      <div className={styles.what}>
        <span className={styles.provider}>{provider}</span>
        <span className={styles.place}><Icon aria-hidden className={styles.icon} /><span>{place}</span></span>
      </div>
      {note && <div className={styles.note}>{note}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
