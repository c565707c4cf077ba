import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';
import { Hint } from './hint.tsx';
import { ScrollColumn } from './scroll-column.tsx';
import styles from './screen-page.module.css';

interface ScreenPageProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** To be read, not touched: a band or a summary. In portrait it stands in the top third. */
  lead?: ReactNode;
  /** Top right in landscape; in portrait under the top third, within reach. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen beside the menu: heading, what matters now, then the cards. */
export function ScreenPage({ title, subtitle, lead, actions, children }: ScreenPageProps) {
  return (
    <ScrollColumn className={styles.column}>
      <div className={styles.page}>
        <div className={styles.head}>
          <div className={styles.titles}>
            <Heading level={1} takesFocus>{title}</Heading>
            {subtitle && <Hint size="body" className={styles.subtitle}>{subtitle}</Hint>}
          </div>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
        <div className={styles.body}>{children}</div>
      </div>
    </ScrollColumn>
  );
}
