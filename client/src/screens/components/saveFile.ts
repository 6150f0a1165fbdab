/** Lets the player save a text (JSON), or anything else, as a file, with nothing sent anywhere. */
export function saveFile(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the time this runs.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
