import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

/**
 * - filled: the next thing to do, one to a screen
 * - outlined: another good thing to do, in the primary colour
 * - plain: everything else
 * - quiet: words and icon only
 * - danger: the filled button of a dialog that cancels
 */
export type ButtonLook = 'filled' | 'outlined' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  look?: ButtonLook;
  /** `big` for the actions at the foot of a screen or dialog. */
  size?: 'big' | 'normal';
  icon?: LucideIcon;
  trailingIcon?: LucideIcon;
  /** Takes the whole width it is given. */
  wide?: boolean;
  /** Waiting for the host: keeps the focus and takes no second press. */
  isPending?: boolean;
  className?: string;
  children: ReactNode;
}

// React Aria's own `isPending` announces through an image without a name, which axe counts as a fault.
/** A button, in one of five looks. */
export function Button({ look = 'plain', size = 'normal', icon: Icon, trailingIcon: Trailing, wide, isPending, onPress, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} onPress={isPending ? undefined : onPress} data-pending={isPending || undefined} className={classNames(styles.button, styles[look], size === 'big' && styles.big, wide && styles.wide, className)}>
      {Icon && <Icon aria-hidden className={styles.icon} />}
      <span className={styles.words}>{children}</span>
      {Trailing && <Trailing aria-hidden className={styles.icon} />}
    </AriaButton>
  );
}
