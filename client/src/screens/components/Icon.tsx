/** Line icons on a 24 grid; they inherit size and colour, and never stand for a text on their own. */
const ICONS = {
  play: <path d="M7 4.5v15l12-7.5z" fill="currentColor" stroke-linejoin="round" />,
  flag: <path d="M6 21V4h11l-2 4 2 4H6" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4.2" />
      <path d="M12 2.5v2.6M12 18.9v2.6M2.5 12h2.6M18.9 12h2.6M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M5.3 18.7l1.8-1.8M16.9 7.1l1.8-1.8" />
    </>
  ),
  moon: <path d="M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z" />,
  gear: (
    <>
      <circle cx="12" cy="12" r="3.1" />
      <path d="M19.2 14.6l1.6 1.2-1.9 3.3-1.9-.7a7.6 7.6 0 0 1-2.2 1.3l-.3 2h-3.8l-.3-2a7.6 7.6 0 0 1-2.2-1.3l-1.9.7-1.9-3.3L6 14.6a7.6 7.6 0 0 1 0-2.6l-1.6-1.2 1.9-3.3 1.9.7a7.6 7.6 0 0 1 2.2-1.3l.3-2h3.8l.3 2a7.6 7.6 0 0 1 2.2 1.3l1.9-.7 1.9 3.3-1.6 1.2a7.6 7.6 0 0 1 0 2.6z" />
    </>
  ),
  sound: <path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 8.5a5 5 0 0 1 0 7M18 5.8a9 9 0 0 1 0 12.4" />,
  silent: <path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />,
  retry: <path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 3.5v4.6h4.6" />,
  next: <path d="M5 12h13M13 6.5l5.5 5.5-5.5 5.5" />,
  back: <path d="M19 12H6M11 6.5L5.5 12l5.5 5.5" />,
  zoomIn: <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5M7.7 10.5h5.6M10.5 7.7v5.6" />,
  zoomOut: <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5M7.7 10.5h5.6" />,
  fit: <path d="M4 12h16M4 12l3.5-3.5M4 12l3.5 3.5M20 12l-3.5-3.5M20 12l-3.5 3.5M2 5v14M22 5v14" />,
  copy: <path d="M9 9h10.5v11H9zM15 9V4H4.5v11H9" />,
  check: <path d="M4.5 12.5l5 5 10-11" />,
  users: (
    <>
      <circle cx="9" cy="8" r="3.6" />
      <path d="M2.5 20a6.5 6.5 0 0 1 13 0M15.5 4.8a3.6 3.6 0 0 1 0 6.4M18 14.4a6.5 6.5 0 0 1 3.5 5.6" />
    </>
  ),
  lock: <path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11" />,
  offline: (
    <path d="M2.5 9a14 14 0 0 1 19 0M5.8 12.6a9.2 9.2 0 0 1 12.4 0M9 16.2a4.5 4.5 0 0 1 6 0M12 19.6v.4M4 3l16 18" />
  ),
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
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
