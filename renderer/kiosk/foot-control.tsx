import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import styles from './foot-bar.module.css';

interface FootControlProps {
  icon: LucideIcon;
  /** What is seen. */
  children: ReactNode;
  /** What is said, where it is more than what is seen. It must contain the seen words. */
  name?: string;
  isStrong?: boolean;
  isPressed?: boolean;
  badge?: ReactNode;
  onPress: () => void;
}

/** One control of the foot bar: icon beside the word, or over it where the bar is narrow or the text large. */
export function FootControl({ icon, children, name, isStrong, isPressed, badge, onPress }: FootControlProps) {
  return (
    <span className={styles.holder}>
      <Button icon={icon} aria-label={name} aria-pressed={isPressed} onPress={onPress} className={`${styles.control} ${isStrong ? styles.strong : ''}`}>{children}</Button>
      {badge && <span className={styles.badge}>{badge}</span>}
    </span>
  );
}
