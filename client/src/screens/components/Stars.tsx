import { t } from '../../app/i18n/index.ts';
import './Stars.css';

const STAR = 'M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.2 1.2-6.5L2.5 9.5l6.6-.9z';

/** One to three stars; the missing ones are outlines, so that it does not take colour to count them. */
export function Stars({ count, size = 18 }: { readonly count: number; readonly size?: number }) {
  return (
    <span class="stars" role="img" aria-label={t('stars.label', { count })}>
      {[1, 2, 3].map((star) => (
        <svg
          key={star}
          aria-hidden="true"
          width={size}
          height={size}
          viewBox="0 0 24 24"
          class={star <= count ? 'star-full' : 'star-empty'}
        >
          <path d={STAR} stroke-width="1.8" stroke-linejoin="round" />
        </svg>
      ))}
    </span>
  );
}
