import { CircleAlert } from 'lucide-react';
import styles from './field-error.module.css';

interface FieldErrorProps {
  id?: string;
  /** What to do now, never what was wrong with the person. Nothing is drawn without it. */
  message: string | null | undefined;
}

/** What to do next, beside the field. Read out when it appears. */
export function FieldError({ id, message }: FieldErrorProps) {
  return (
    <div id={id} role="alert" className={styles.holder}>
      {message && <p className={styles.error}><CircleAlert aria-hidden className={styles.icon} /><span>{message}</span></p>}
    </div>
  );
}
