import { Trans, useLingui } from '@lingui/react/macro';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { TimeChip } from '#renderer/ui/time-chip.tsx';
import type { BookingOption } from './booking-option.ts';
import { placeKey } from './booking-place.ts';
import styles from './booking.module.css';

interface PlaceQuestionProps { places: BookingOption['places']; value: string; onChange: (key: string) => void }

/** One row above the days, so that it is in sight; asked only where there is a choice. */
export function PlaceQuestion({ places, value, onChange }: PlaceQuestionProps) {
  const { t } = useLingui();
  if (places.length < 2) return null;
  return (
    <section className={styles.place}>
      <Heading level={2} size="body"><Trans>Where would you like to meet?</Trans></Heading>
      <ChoiceStrip layout="wrap" label={t`Where would you like to meet?`} value={value} onChange={onChange}>
        <TimeChip value="any" time={t`Any place`} />
        {places.map((place) => <TimeChip key={placeKey(place)} value={placeKey(place)} time={place.kind === 'telehealth' ? t`Video visit` : place.name} />)}
      </ChoiceStrip>
    </section>
  );
}
