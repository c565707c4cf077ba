import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './list-and-form.module.css';

export interface ListedRecord {
  id: string;
  name: string;
  /** Second line. */
  detail?: string;
  /** After the name, where something is unusual: "Not active". */
  state?: ReactNode;
  /** Not in use: drawn quieter. */
  isQuiet?: boolean;
}

interface ListAndFormProps {
  /** Names the list for screen readers. */
  label: string;
  records: readonly ListedRecord[];
  /** `new` for the form of a new record. */
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  addLabel: ReactNode;
  /** The chosen record's form. */
  children: ReactNode;
}

/** The desk's records of one kind: the list at the left never goes, the form of the chosen one stands at the right. */
export function ListAndForm({ label, records, chosenId, onChoose, addLabel, children }: ListAndFormProps) {
  return (
    <div className={styles.both}>
      <nav className={styles.list} aria-label={label}>
        <Button icon={Plus} wide look={chosenId === 'new' ? 'outlined' : 'plain'} onPress={() => onChoose('new')}>{addLabel}</Button>
        <ul>
          {records.map((each) => (
            <li key={each.id}>
              <button type="button" className={classNames(styles.record, each.isQuiet && styles.quiet)} aria-current={each.id === chosenId ? 'true' : undefined} onClick={() => onChoose(each.id)}>
                <span className={styles.name}>{each.name}</span>
                {each.detail && <span className={styles.detail}>{each.detail}</span>}
                {each.state && <span className={styles.state}>{each.state}</span>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.side}>{children}</div>
    </div>
  );
}
