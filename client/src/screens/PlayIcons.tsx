/** Icons of the head bar of the Play screen, on a 24 grid; they inherit size and colour. */
const ICONS = {
  pause: <path d="M8 5v14M16 5v14" stroke-width="3.2" />,
  play: <path d="M7.5 5v14l11-7z" fill="currentColor" stroke-linejoin="round" />,
  undo: <path d="M5 9.5h9a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4" />,
  step: <path d="M6 5.5v13l8.5-6.5zM18.5 5.5v13" fill="currentColor" stroke-linejoin="round" />,
  skip: <path d="M4.5 5.5v13l7.5-6.5zM12 5.5v13l7.5-6.5zM21 5.5v13" fill="currentColor" stroke-linejoin="round" />,
  lens: <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5M8 10.5h5M10.5 8v5" />,
  list: <path d="M3.5 5h17v14h-17zM7 9.5l2.5 2.5L7 14.5M12 15h4.5" />,
  code: <path d="M8.5 7L3.5 12l5 5M15.5 7l5 5-5 5M13.4 5l-2.8 14" />,
  options: <path d="M4 7h9M18 7h2M4 17h2M11 17h9M15.5 4.5v5M8.5 14.5v5" stroke-width="2.2" />,
  retry: <path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 3.5v4.6h4.6" />,
  help: <path d="M8.7 9a3.4 3.4 0 1 1 5 3c-1.1.7-1.7 1.2-1.7 2.6M12 18.4v.2" stroke-width="2.4" />,
  exit: <path d="M6 6l12 12M18 6L6 18" stroke-width="2.4" />,
} as const;

export type PlayIconName = keyof typeof ICONS;

export function PlayIcon({ name }: { readonly name: PlayIconName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {ICONS[name]}
    </svg>
  );
}
